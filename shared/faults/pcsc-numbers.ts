// Numbers of PC/SC that this app acts on by name. Source: docs/reader.md#errors.
export const INTERNAL_ERROR = 0x80100001;
export const CANCELLED = 0x80100002;
export const INVALID_HANDLE = 0x80100003;
export const INSUFFICIENT_BUFFER = 0x80100008;
export const UNKNOWN_READER = 0x80100009;
export const TIMEOUT = 0x8010000a;
export const SHARING_VIOLATION = 0x8010000b;
export const COMM_ERROR = 0x80100013;
export const NOT_TRANSACTED = 0x80100016;
export const READER_UNAVAILABLE = 0x80100017;
export const NO_SERVICE = 0x8010001d;
export const NO_READERS = 0x8010002e;
export const SECURITY_VIOLATION = 0x8010006a;
