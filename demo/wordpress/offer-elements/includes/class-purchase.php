<?php
/**
 * Part of Offer Elements.
 *
 * @package OfferElements
 */

namespace OfferElements;

defined( 'ABSPATH' ) || exit;

/**
 * Who bought what, as the proxy wants it: `array( 'customer' => …, 'order' => … )`, in which nothing is empty.
 */
final class Purchase {
	/** Characters of a text: the proxy takes no longer one. */
	const LONGEST_TEXT = 255;

	public static function of_order( \WC_Order $order ): array {
		$date    = $order->get_date_created();
		$coupons = $order->get_coupon_codes();
		return self::without_blanks(
			array(
				'customer' => array(
					'email'     => $order->get_billing_email(),
					'firstName' => $order->get_billing_first_name(),
					'lastName'  => $order->get_billing_last_name(),
					'phone'     => $order->get_billing_phone(),
					'id'        => $order->get_customer_id() ? $order->get_customer_id() : '',
				),
				'order'    => array(
					'id'       => $order->get_order_number(),
					'total'    => self::amount( self::total( $order ) ),
					'currency' => $order->get_currency(),
					'date'     => $date ? $date->format( DATE_ATOM ) : '',
					'coupon'   => $coupons ? reset( $coupons ) : '',
					'discount' => self::amount( $order->get_discount_total() ),
					'items'    => $order->get_item_count(),
				),
			)
		);
	}

	/** Whoever is logged in, on a page that is about no order. */
	public static function of_user( \WP_User $user ): array {
		return self::without_blanks(
			array(
				'customer' => array(
					'email'     => $user->user_email,
					'firstName' => $user->first_name,
					'lastName'  => $user->last_name,
					'id'        => $user->ID,
				),
			)
		);
	}

	/** By default what vendors ask for: the subtotal less discounts, without tax and shipping. */
	private static function total( \WC_Order $order ): float {
		return 'paid' === Settings::get( 'total_basis' )
			? (float) $order->get_total()
			: (float) $order->get_subtotal() - (float) $order->get_discount_total();
	}

	/** Decimal text, whatever the shop's way to write numbers. */
	private static function amount( $amount ): string {
		return number_format( max( 0, (float) $amount ), wc_get_price_decimals(), '.', '' );
	}

	private static function without_blanks( array $purchase ): array {
		$texts = static fn( array $fields ): array => array_filter( array_map( array( self::class, 'text' ), $fields ), 'strlen' );
		return array_filter( array_map( $texts, $purchase ) );
	}

	/** As a form field gives it: one line, and not endless. */
	public static function text( $value ): string {
		$line = preg_replace( '/\p{Cc}+/u', ' ', wp_check_invalid_utf8( (string) $value ) );
		return trim( mb_substr( (string) $line, 0, self::LONGEST_TEXT ) );
	}
}
