// What the window may ask to have printed or saved. The content is made by main from its own state.
import type { SheetKind } from '../sheets/sheet.ts';

export type DocumentRequest =
  | { readonly document: SheetKind; readonly how: 'print' | 'pdf' }
  | { readonly document: 'support'; readonly how: 'text' };

/** Closing the system's dialog is no error. */
export type DocumentResult = 'made' | 'cancelled';
