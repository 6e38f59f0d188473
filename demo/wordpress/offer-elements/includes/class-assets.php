<?php
/**
 * Part of Offer Elements.
 *
 * @package OfferElements
 */

namespace OfferElements;

defined( 'ABSPATH' ) || exit;

/**
 * The script, where an element is on the page and nowhere else; and the room that the offer will need.
 */
final class Assets {
	const SCRIPT = 'offer-elements';

	/** @var bool Whether this page has had its room. */
	private static $has_room = false;

	public static function hook(): void {
		add_action( 'init', array( self::class, 'register' ) );
		add_filter( 'script_loader_tag', array( self::class, 'complete_tag' ), 10, 2 );
	}

	public static function register(): void {
		// No version: an address with an integrity is one file for good.
		wp_register_script( self::SCRIPT, Settings::get( 'script' ), array(), null, true );
	}

	/** Whether the shop has said where the script is. */
	public static function are_set_up(): bool {
		return '' !== Settings::get( 'script' );
	}

	public static function enqueue(): void {
		wp_enqueue_script( self::SCRIPT );
	}

	/**
	 * `async`, so that it holds up nothing; and what a browser compares the file with.
	 *
	 * @param string $tag    As WordPress writes it.
	 * @param string $handle Whose it is.
	 * @return string
	 */
	public static function complete_tag( string $tag, string $handle ): string {
		if ( self::SCRIPT !== $handle ) {
			return $tag;
		}
		$integrity = Settings::get( 'integrity' );
		$more      = ' async' . ( '' === $integrity ? '' : sprintf( ' integrity="%s" crossorigin="anonymous"', esc_attr( $integrity ) ) );
		return str_replace( ' src=', $more . ' src=', $tag );
	}

	/**
	 * Room for the offer, so that nothing moves when it comes. Once a page, right before the first element: styles that
	 * WordPress is told of this late would come at the end of the page, after the jump. It weighs nothing, so that the shop's
	 * own style sheet, which stands further up, can still say otherwise.
	 */
	public static function room(): string {
		if ( self::$has_room ) {
			return '';
		}
		self::$has_room = true;
		$rem            = static fn( string $name ): string => rtrim( rtrim( number_format( (float) Settings::get( $name ), 2, '.', '' ), '0' ), '.' ) . 'rem';
		$both           = sprintf( ':where(%s)', implode( ',', Element::TAGS ) );
		return sprintf(
			'<style id="offer-elements-room">%1$s{--offer-min-block-size:%2$s;display:block;min-block-size:var(--offer-min-block-size)}@media (min-width:48rem){%1$s{--offer-min-block-size:%3$s}}</style>',
			$both,
			esc_html( $rem( 'room_phone' ) ),
			esc_html( $rem( 'room_wide' ) )
		);
	}
}
