/** Every tag we register. */
export const TAGS = ['referral-offer', 'post-purchase-offer'] as const;
