// The wall clock of an ISO moment with +09:00, as the other texts write it: 6:30, 23:00.

export function clockWords(iso: string): string {
  return iso.slice(11, 16).replace(/^0/, '');
}
