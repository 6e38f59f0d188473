<?php
/**
 * Part of Offer Elements.
 *
 * @package OfferElements
 */

namespace OfferElements;

defined( 'ABSPATH' ) || exit;

/**
 * WooCommerce's thank-you page, the classic one and the one made of blocks: both run the same hook.
 */
final class Thank_You {
	public static function hook(): void {
		// After WooCommerce's own table of the order, which stands at 10.
		add_action( 'woocommerce_thankyou', array( self::class, 'show' ), 20 );
	}

	/**
	 * Prints the elements that the shop has chosen; nothing for an order that does not stand, or is not the visitor's.
	 *
	 * @param mixed $order_id WooCommerce's; themes are known to run the hook with less.
	 */
	public static function show( $order_id ): void {
		$tags  = self::tags();
		$order = $tags && is_numeric( $order_id ) ? Order_Gate::open( (int) $order_id ) : null;
		if ( ! $order ) {
			return;
		}
		$purchase = Purchase::of_order( $order );
		foreach ( $tags as $tag ) {
			// Every attribute is escaped where it is written.
			echo Element::render( $tag, array(), '', $purchase ); // phpcs:ignore WordPress.Security.EscapeOutput
		}
	}

	private static function tags(): array {
		$chosen = Settings::get( 'thank_you' );
		return 'both' === $chosen ? Element::TAGS : array_intersect( Element::TAGS, array( $chosen ) );
	}
}
