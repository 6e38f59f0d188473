<?php
/**
 * Part of Offer Elements.
 *
 * @package OfferElements
 */

namespace OfferElements;

defined( 'ABSPATH' ) || exit;

/**
 * One of the two elements, as it is written into a page.
 *
 * Who bought what stands in it as a token only. An author cannot say where a token is sent, nor that a shopper has
 * consented: both are the shop's settings.
 */
final class Element {
	const TAGS = array( 'referral-offer', 'post-purchase-offer' );

	/** What authors may write. Nothing personal, no address, no consent. */
	const ATTRIBUTES = array(
		'id',
		'class',
		'lang',
		'dir',
		'provider',
		'presentation',
		'open',
		'placement',
		'situation',
		'segment',
		'variation',
		'locale',
		'analytics',
		'record-coupon',
		'preview',
		'debug',
		'order-source',
		'total-basis',
		'order-id',
		'order-total',
		'order-currency',
		'order-date',
		'order-coupon',
		'order-discount',
		'order-items',
		'order-subscription',
		'order-gift',
	);

	/** An element without any of these has nothing to ask with. */
	const ASKS_BY = array( 'token', 'order-id', 'order-source', 'preview' );

	/** Fields of an order that an attribute holds. */
	const ORDER_FIELDS = array( 'id', 'total', 'currency', 'date', 'coupon', 'discount', 'items' );

	/**
	 * The element; only what is inside it where there is nobody to ask for, or the plugin is not set up: no script then, and
	 * no empty room.
	 *
	 * @param string     $tag      One of `TAGS`.
	 * @param array      $written  Attributes as an author wrote them.
	 * @param string     $fallback Inside it: HTML that is safe.
	 * @param array|null $purchase See `Purchase`.
	 * @return string
	 */
	public static function render( string $tag, array $written, string $fallback, ?array $purchase ): string {
		$attributes = self::allowed( $written );
		if ( $purchase ) {
			$attributes = self::without_order( $attributes ) + self::said_of( $purchase );
		}
		if ( ! array_intersect_key( $attributes, array_flip( self::ASKS_BY ) ) || ! Assets::are_set_up() ) {
			return $fallback;
		}
		Assets::enqueue();
		return Assets::room() . self::tag( $tag, $attributes + self::settings_for( $tag ), $fallback );
	}

	/**
	 * What an author wrote, without what is not on the list.
	 *
	 * @param array $written By name; under a number, a name that stands alone.
	 * @return string[] By name.
	 */
	private static function allowed( array $written ): array {
		$allowed = array();
		foreach ( $written as $name => $value ) {
			list( $name, $value ) = is_int( $name ) ? array( $value, '' ) : array( $name, $value );
			// Shortcodes are used to underscores.
			$name = str_replace( '_', '-', strtolower( (string) $name ) );
			if ( in_array( $name, self::ATTRIBUTES, true ) && is_scalar( $value ) ) {
				$allowed[ $name ] = trim( (string) $value );
			}
		}
		return $allowed;
	}

	private static function without_order( array $attributes ): array {
		return array_filter( $attributes, static fn( string $name ): bool => 0 !== strpos( $name, 'order-' ), ARRAY_FILTER_USE_KEY );
	}

	/** With a secret, a token says it all. Without one the page may say what was bought, but not by whom. */
	private static function said_of( array $purchase ): array {
		$secret = Settings::secret();
		if ( '' !== $secret ) {
			self::keep_out_of_caches();
			return array( 'token' => Token::make( $purchase, $secret ) );
		}
		$order = isset( $purchase['order'] ) ? $purchase['order'] : array();
		$said  = array();
		foreach ( array_intersect( self::ORDER_FIELDS, array_keys( $order ) ) as $field ) {
			$said[ 'order-' . $field ] = $order[ $field ];
		}
		return $said;
	}

	/** A page with a token is this one shopper's. Plugins that keep pages look at this constant. */
	private static function keep_out_of_caches(): void {
		if ( ! defined( 'DONOTCACHEPAGE' ) ) {
			define( 'DONOTCACHEPAGE', true );
		}
	}

	private static function settings_for( string $tag ): array {
		$settings = array(
			'endpoint'     => Settings::get( 'endpoint' ),
			'provider'     => Settings::get( 'referral-offer' === $tag ? 'referral_provider' : 'purchase_provider' ),
			'presentation' => Settings::get( 'presentation' ),
			'consent'      => Settings::get( 'consent' ),
		);
		$settings = array_filter( $settings, 'strlen' );
		if ( Settings::get( 'explain' ) && current_user_can( 'manage_options' ) ) {
			$settings['debug'] = '';
		}
		return $settings;
	}

	private static function tag( string $tag, array $attributes, string $fallback ): string {
		$written = '';
		foreach ( $attributes as $name => $value ) {
			$written .= sprintf( ' %s="%s"', esc_attr( $name ), esc_attr( $value ) );
		}
		return sprintf( '<%1$s%2$s>%3$s</%1$s>', tag_escape( $tag ), $written, $fallback );
	}
}
