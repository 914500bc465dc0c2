// The contact between a simulated card and whatever carries its APDUs: vsmartcard's virtual reader or an in-process link.

export interface SimulatedCard {
  /** Answer to reset. */
  readonly atr: Uint8Array;
  /** Power on or reset: the current application, file and verified state are lost. */
  powerUp(): void;
  /** Answers one command APDU with data plus SW1 SW2. Never throws, whatever the bytes. */
  transmit(apdu: Uint8Array): Uint8Array;
}
