// The typed word lives in this hook alone: in no store, no snapshot, no log. Leaving the room drops it.
import { useEffect, useRef, useState } from 'react';
import type { KeyboardState } from '../../../shared/guide/keyboard-rehearsal.ts';
import { FORGET_AFTER_MS, looksLikePin } from './rehearsal-view.ts';

const NOTHING_KNOWN: KeyboardState = { composing: false, capsLock: null, numLock: null };

/** Why the field is empty although something was typed. */
export type Emptied = 'wiped' | 'cleared' | null;

export interface RehearsalField {
  readonly typed: string;
  readonly keyboard: KeyboardState;
  readonly emptied: Emptied;
  type(text: string): void;
  compose(composing: boolean): void;
  /** Any key tells the state of Caps Lock and Num Lock. */
  hearKey(isOn: (key: 'CapsLock' | 'NumLock') => boolean): void;
  clear(): void;
  leave(): void;
  comeBack(): void;
}

export function useRehearsal(): RehearsalField {
  const [typed, setTyped] = useState('');
  const [keyboard, setKeyboard] = useState(NOTHING_KNOWN);
  const [emptied, setEmptied] = useState<Emptied>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const empty = (why: Emptied): void => {
    setTyped('');
    setEmptied(why);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    typed,
    keyboard,
    emptied,
    type(text) {
      if (looksLikePin(text)) return empty('wiped');
      setTyped(text);
      return setEmptied(null);
    },
    compose: (composing) => setKeyboard((known) => ({ ...known, composing })),
    hearKey: (isOn) => setKeyboard((known) => ({ ...known, capsLock: isOn('CapsLock'), numLock: isOn('NumLock') })),
    clear: () => empty(null),
    leave() {
      clearTimeout(timer.current);
      if (typed !== '') timer.current = setTimeout(() => empty('cleared'), FORGET_AFTER_MS);
    },
    comeBack: () => clearTimeout(timer.current),
  };
}
