// pcsc-mini names its errors; this gives the numbers back. Source: pcsc-z 1ea1620 src/err.zig, names and values alike.

const UNKNOWN_ERROR = 0x80100014;

const NUMBER_OF_NAME: ReadonlyMap<unknown, number> = new Map<unknown, number>([
  ['InternalError', 0x80100001],
  ['Cancelled', 0x80100002],
  ['InvalidHandle', 0x80100003],
  ['InvalidParameter', 0x80100004],
  ['InvalidTarget', 0x80100005],
  ['NoMemory', 0x80100006],
  ['WaitedTooLong', 0x80100007],
  ['InsufficientBuffer', 0x80100008],
  ['UnknownReader', 0x80100009],
  ['Timeout', 0x8010000a],
  ['SharingViolation', 0x8010000b],
  ['NoSmartCard', 0x8010000c],
  ['UnknownCard', 0x8010000d],
  ['CantDispose', 0x8010000e],
  ['ProtoMismatch', 0x8010000f],
  ['NotReady', 0x80100010],
  ['InvalidValue', 0x80100011],
  ['SystemCancelled', 0x80100012],
  ['CommError', 0x80100013],
  ['UnknownError', UNKNOWN_ERROR],
  ['InvalidAtr', 0x80100015],
  ['NotTransacted', 0x80100016],
  ['ReaderUnavailable', 0x80100017],
  ['Shutdown', 0x80100018],
  ['PciTooSmall', 0x80100019],
  ['ReaderUnsupported', 0x8010001a],
  ['DuplicateReader', 0x8010001b],
  ['CardUnsupported', 0x8010001c],
  ['NoService', 0x8010001d],
  ['ServiceStopped', 0x8010001e],
  // One name for two numbers: 0x80100022 on Windows.
  ['UnsupportedFeature', 0x8010001f],
  ['NoReadersAvailable', 0x8010002e],
  ['CommDataLost', 0x8010002f],
  ['ServerTooBusy', 0x80100031],
  ['UnsupportedCard', 0x80100065],
  ['UnresponsiveCard', 0x80100066],
  ['UnpoweredCard', 0x80100067],
  ['ResetCard', 0x80100068],
  ['RemovedCard', 0x80100069],
  ['SecurityViolation', 0x8010006a],
  ['CancelledByUser', 0x8010006e],
  // Win32
  ['AccessDenied', 0x05],
  ['BadCommand', 0x16],
]);

/** The PC/SC number for the `code` of a pcsc-mini error; F_UNKNOWN_ERROR for one of its own inventions. */
export function errorNumber(code: unknown): number {
  return NUMBER_OF_NAME.get(code) ?? UNKNOWN_ERROR;
}
