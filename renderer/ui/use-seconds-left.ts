// Whole seconds until a moment, counted down once a second and no further than 0.
import { useEffect, useState } from 'react';

const SECOND_MS = 1000;

/** `until` in milliseconds of the epoch. */
export function useSecondsLeft(until: number): number {
  const [now, setNow] = useState(() => Date.now());
  const left = Math.max(0, Math.ceil((until - now) / SECOND_MS));
  const running = left > 0;
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, [running]);
  return left;
}
