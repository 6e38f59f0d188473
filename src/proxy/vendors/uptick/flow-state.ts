import * as v from 'valibot';
import { facts } from './facts.ts';

const flowState = v.object({
  facts,
  flow: v.exactOptional(v.string()),
  accent: v.exactOptional(v.string()),
  /** Where the offer after this one is; absent with the last. */
  next: v.exactOptional(v.string()),
  /** To be called when the shopper declines. */
  decline: v.exactOptional(v.string()),
  /** The flow took the place of one that had lapsed. */
  renewed: v.boolean(),
});

/** Where a shopper is in a flow. All that a continuation holds for us. */
export type FlowState = v.InferOutput<typeof flowState>;

/** `undefined` when another version of ours wrote it. */
export function readFlowState(sealed: unknown): FlowState | undefined {
  const result = v.safeParse(flowState, sealed);
  return result.success ? result.output : undefined;
}
