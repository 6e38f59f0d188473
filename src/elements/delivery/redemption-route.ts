/** Path of the proxy's route, under the endpoint, that records an order with a coupon. */
export const REDEMPTION_ROUTE = '/v1/coupon-redemptions';
