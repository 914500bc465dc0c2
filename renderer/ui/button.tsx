// A button says what happens. While waiting it stays in place and in the tab order, so that focus is never lost.
import type { ReactNode } from 'react';

export interface ButtonProps {
  readonly kind: 'main' | 'plain' | 'quiet';
  readonly onPress: () => void;
  readonly children: ReactNode;
  readonly waiting?: boolean;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly controls?: string;
  readonly lang?: string;
}

export function Button({ kind, onPress, children, waiting = false, pressed, expanded, controls, lang }: ButtonProps) {
  return (
    <button
      type="button"
      className={`button button--${kind}`}
      aria-disabled={waiting || undefined}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-controls={controls}
      lang={lang}
      onClick={() => {
        if (!waiting) onPress();
      }}
    >
      {children}
    </button>
  );
}
