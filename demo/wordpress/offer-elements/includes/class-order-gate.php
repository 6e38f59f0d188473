<?php
/**
 * Part of Offer Elements.
 *
 * @package OfferElements
 */

namespace OfferElements;

defined( 'ABSPATH' ) || exit;

/**
 * Which order an offer may be made for, and to whom. WooCommerce runs its thank-you hook for failed orders, too, and some
 * themes run it for whoever guesses a number.
 */
final class Order_Gate {
	/** Besides what counts as paid: by transfer or cheque the money is on its way, and the order stands. */
	const ALSO = array( 'on-hold' );

	/**
	 * The order, where it stands and is the visitor's own.
	 *
	 * @param int $order_id WooCommerce's.
	 * @return \WC_Order|null
	 */
	public static function open( int $order_id ): ?\WC_Order {
		$order = function_exists( 'wc_get_order' ) ? wc_get_order( $order_id ) : null;
		// A refund is an order to WooCommerce, too.
		return $order instanceof \WC_Order && self::stands( $order ) && self::is_own( $order ) ? $order : null;
	}

	/** Whether this page is WooCommerce's thank-you page, whatever becomes of the order. */
	public static function is_thank_you_page(): bool {
		return self::order_id_of_page() > 0;
	}

	/** The number in the page's address; 0 on any other page. */
	public static function order_id_of_page(): int {
		return absint( get_query_var( 'order-received' ) );
	}

	private static function stands( \WC_Order $order ): bool {
		$statuses = array_merge( wc_get_is_paid_statuses(), self::ALSO );
		/**
		 * Order statuses for which an offer is made.
		 *
		 * @param string[]  $statuses Without `wc-`.
		 * @param \WC_Order $order    The order.
		 */
		$statuses = apply_filters( 'offer_elements_order_statuses', $statuses, $order );
		return $order->has_status( $statuses );
	}

	/** As WooCommerce decides whether it shows the order's details, in `WC_Shortcode_Checkout::order_received`. */
	private static function is_own( \WC_Order $order ): bool {
		$customer = (int) $order->get_customer_id();
		if ( $customer > 0 && get_current_user_id() === $customer ) {
			return true;
		}
		// Known to whoever has just paid, or has the e-mail. There is no nonce: the address is a link.
		$key = isset( $_GET['key'] ) && is_string( $_GET['key'] ) ? sanitize_text_field( wp_unslash( $_GET['key'] ) ) : '';
		if ( '' === $key || ! hash_equals( (string) $order->get_order_key(), $key ) ) {
			return false;
		}
		if ( $customer > 0 ) {
			// WooCommerce's own filter: by default, customers have to log in to see their order.
			return ! apply_filters( 'woocommerce_order_received_verify_known_shoppers', true );
		}
		return ! self::is_verification_due( $order );
	}

	/**
	 * A guest who comes back later is asked for the e-mail address, and sees no order before. Who has just typed it sees the
	 * order, but comes too late for an offer.
	 */
	private static function is_verification_due( \WC_Order $order ): bool {
		$users = 'Automattic\WooCommerce\Internal\Utilities\Users';
		// Since WooCommerce 8.
		if ( ! is_callable( array( $users, 'should_user_verify_order_email' ) ) ) {
			return false;
		}
		return $users::should_user_verify_order_email( $order->get_id(), null, 'order-received' );
	}
}
