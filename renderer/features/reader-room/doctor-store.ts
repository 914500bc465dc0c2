// What belongs to this window alone while a reader is being mended: answers about the reader and the action in hand.
import { create } from 'zustand';
import type { AdviceCode } from '../../../shared/advice/advice.ts';
import type { CardWay, ReaderModelId } from '../../../shared/readers/models.ts';

export interface DoctorStore {
  /** What the person said about a reader whose name does not tell. */
  readonly way: CardWay | null;
  /** The action in hand, counted from 0; it holds for this cause only. */
  readonly step: { readonly about: AdviceCode; readonly at: number } | null;
  /** Advice that the person asked for, in place of the one for `over`. */
  readonly asked: { readonly over: AdviceCode; readonly code: AdviceCode } | null;
  /** The model that the person named where none is listed. */
  readonly model: ReaderModelId | null;
}

export const useDoctor = create<DoctorStore>()(() => ({ way: null, step: null, asked: null, model: null }));

export function sayWay(way: CardWay | null): void {
  useDoctor.setState({ way });
}

export function goToStep(about: AdviceCode, at: number): void {
  useDoctor.setState({ step: { about, at } });
}

export function askFor(over: AdviceCode, code: AdviceCode): void {
  useDoctor.setState({ asked: { over, code }, step: null });
}

export function leaveAsked(): void {
  useDoctor.setState({ asked: null, step: null });
}

export function chooseModel(model: ReaderModelId | null): void {
  useDoctor.setState({ model });
}

/** The advice on screen: what the person asked for, as long as the cause it was asked over lasts. */
export function adviceShown(asked: DoctorStore['asked'], cause: AdviceCode): AdviceCode {
  return asked !== null && asked.over === cause ? asked.code : cause;
}

/** The action in hand for this advice; a new cause begins anew. */
export function stepShown(step: DoctorStore['step'], about: AdviceCode, count: number): number {
  return step !== null && step.about === about ? Math.min(step.at, count) : 0;
}
