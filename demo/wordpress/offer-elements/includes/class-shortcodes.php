<?php
/**
 * Part of Offer Elements.
 *
 * @package OfferElements
 */

namespace OfferElements;

defined( 'ABSPATH' ) || exit;

/**
 * `[referral_offer]` and `[post_purchase_offer]`, with the elements' attributes; what stands between them and their ends
 * is shown while there is no offer.
 */
final class Shortcodes {
	public static function hook(): void {
		foreach ( Element::TAGS as $tag ) {
			add_shortcode(
				self::name( $tag ),
				static fn( $attributes, $content = '' ): string => self::render( $tag, (array) $attributes, (string) $content )
			);
		}
	}

	/** As shortcodes are spelled: `referral_offer`. */
	public static function name( string $tag ): string {
		return str_replace( '-', '_', $tag );
	}

	/**
	 * The element for whoever looks at this page: on WooCommerce's thank-you page for the order, elsewhere for the customer
	 * who is logged in.
	 *
	 * @param string $tag        One of `Element::TAGS`.
	 * @param array  $attributes As they were written.
	 * @param string $content    What was written inside.
	 * @return string
	 */
	public static function render( string $tag, array $attributes, string $content = '' ): string {
		// WordPress leaves half a paragraph at either end, and an open one would swallow the element's end.
		$content  = preg_replace( '~^\s*</p>|<p>\s*$~', '', $content );
		$fallback = force_balance_tags( wp_kses_post( do_shortcode( $content ) ) );
		// A feed has no scripts, and whoever asks for a page's content as data may keep it.
		if ( is_feed() || ( defined( 'REST_REQUEST' ) && REST_REQUEST ) ) {
			return $fallback;
		}
		if ( Order_Gate::is_thank_you_page() ) {
			$order = Order_Gate::open( Order_Gate::order_id_of_page() );
			return $order ? Element::render( $tag, $attributes, $fallback, Purchase::of_order( $order ) ) : '';
		}
		$user = wp_get_current_user();
		return Element::render( $tag, $attributes, $fallback, $user->exists() ? Purchase::of_user( $user ) : null );
	}
}
