// Numbers of PC/SC that this app acts on by name. Source: docs/reader.md#errors.
export const SHARING_VIOLATION = 0x8010000b;
export const UNKNOWN_READER = 0x80100009;
export const NO_SERVICE = 0x8010001d;
