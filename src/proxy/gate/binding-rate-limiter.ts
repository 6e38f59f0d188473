import type { QuotaName, RateLimiter } from './rate-limiter.ts';

/** An edge platform's own counter, such as the `ratelimits` binding of Workers. How many it allows stands in its own settings. */
export interface RateLimitBinding {
  limit(options: { key: string }): Promise<{ success: boolean }>;
}

/**
 * Counts with the platform's counters. What no counter is given for is not limited.
 *
 * @param bindings `client` counts addresses and tokens, unless tokens have a counter of their own.
 */
export function createBindingRateLimiter(
  bindings: Readonly<{ client: RateLimitBinding } & Partial<Record<QuotaName, RateLimitBinding>>>,
): RateLimiter {
  const binding = { token: bindings.client, ...bindings };
  return {
    async count({ name }, sender) {
      const { success } = (await binding[name]?.limit({ key: `${name}:${sender}` })) ?? { success: true };
      return { within: success };
    },
  };
}
