// Whole seconds until a moment, counted down once a second and no further than 0.
import { useEffect, useState } from 'react';

const SECOND_MS = 1000;

/** `until` in milliseconds of the epoch. */
export function useSecondsLeft(until: number): number {
  const [now, setNow] = useState(() => Date.now());
  const left = Math.max(0, Math.ceil((until - now) / SECOND_MS));
  useEffect(() => {
    if (left === 0) return undefined;
    const timer = setTimeout(() => setNow(Date.now()), SECOND_MS);
    return () => clearTimeout(timer);
  }, [left, now]);
  return left;
}
