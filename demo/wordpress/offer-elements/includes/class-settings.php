<?php
/**
 * Part of Offer Elements.
 *
 * @package OfferElements
 */

namespace OfferElements;

defined( 'ABSPATH' ) || exit;

/**
 * What the shop has decided, checked on its way in. Two options hold it: one for the secret, one for the rest.
 */
final class Settings {
	const OPTION = 'offer_elements';
	const SECRET = 'offer_elements_signing_secret';

	/** Characters of the signing secret: the proxy takes no shorter one. */
	const SHORTEST_SECRET = 32;

	/** Words that are understood, the default first. */
	const WORDS = array(
		'presentation' => array( 'panel', 'button', 'link' ),
		'thank_you'    => array( 'none', 'referral-offer', 'post-purchase-offer', 'both' ),
		'total_basis'  => array( 'items', 'paid' ),
		'consent'      => array( 'auto', 'required', 'granted' ),
	);

	/** Room to reserve, in rem: what a panel needs on a phone, and where the page is wider. */
	const ROOM = array(
		'room_phone' => 48,
		'room_wide'  => 26,
	);

	/** Rem that are taken for a slip of the pen. */
	const MOST_ROOM = 200;

	/** One setting; a default where it was never saved. */
	public static function get( string $name ) {
		$saved = get_option( self::OPTION );
		return is_array( $saved ) && isset( $saved[ $name ] ) ? $saved[ $name ] : self::defaults()[ $name ];
	}

	public static function defaults(): array {
		$texts = array_fill_keys( array( 'script', 'integrity', 'endpoint', 'referral_provider', 'purchase_provider' ), '' );
		$words = array_map( static fn( array $words ): string => $words[0], self::WORDS );
		return $texts + $words + self::ROOM + array( 'explain' => false );
	}

	/** The secret of the signed orders; from `wp-config.php` first, so that it need not be in the database. Empty without one. */
	public static function secret(): string {
		return self::is_secret_fixed() ? (string) OFFER_ELEMENTS_SIGNING_SECRET : (string) get_option( self::SECRET, '' );
	}

	/** Whether the secret stands in `wp-config.php`. */
	public static function is_secret_fixed(): bool {
		return defined( 'OFFER_ELEMENTS_SIGNING_SECRET' );
	}

	/**
	 * What came from the form, to what is stored. What cannot be used is not stored, and said.
	 *
	 * @param mixed $given As the form has it.
	 * @return array
	 */
	public static function check( $given ): array {
		$given   = is_array( $given ) ? $given : array();
		$checked = array(
			'script'            => self::address( $given, 'script', __( 'Script address', 'offer-elements' ) ),
			'integrity'         => self::integrity( $given ),
			'endpoint'          => self::address( $given, 'endpoint', __( 'Proxy address', 'offer-elements' ) ),
			'referral_provider' => sanitize_key( self::text( $given, 'referral_provider' ) ),
			'purchase_provider' => sanitize_key( self::text( $given, 'purchase_provider' ) ),
			'explain'           => ! empty( $given['explain'] ),
		);
		foreach ( self::WORDS as $name => $words ) {
			$word             = self::text( $given, $name );
			$checked[ $name ] = in_array( $word, $words, true ) ? $word : $words[0];
		}
		foreach ( self::ROOM as $name => $default ) {
			$room             = self::text( $given, $name );
			$checked[ $name ] = is_numeric( $room ) ? min( self::MOST_ROOM, max( 0, round( (float) $room, 2 ) ) ) : $default;
		}
		return $checked;
	}

	/**
	 * The secret's own field: empty keeps what is stored, a tick forgets it.
	 *
	 * @param mixed $given An array from the form; a text when WordPress asks a second time about what this returned.
	 * @return string
	 */
	public static function check_secret( $given ): string {
		if ( is_string( $given ) ) {
			return $given;
		}
		$given = is_array( $given ) ? $given : array();
		if ( ! empty( $given['forget'] ) ) {
			return '';
		}
		$stored = (string) get_option( self::SECRET, '' );
		// As it was typed, but for the ends: any character may be part of it.
		$secret = self::text( $given, 'new' );
		if ( '' === $secret ) {
			return $stored;
		}
		if ( strlen( $secret ) < self::SHORTEST_SECRET ) {
			/* translators: %d: number of characters */
			self::complain( 'secret', sprintf( __( 'The signing secret was not saved: it needs %d characters or more.', 'offer-elements' ), self::SHORTEST_SECRET ) );
			return $stored;
		}
		return $secret;
	}

	private static function text( array $given, string $name ): string {
		return isset( $given[ $name ] ) && is_scalar( $given[ $name ] ) ? trim( (string) $given[ $name ] ) : '';
	}

	private static function address( array $given, string $name, string $label ): string {
		$text = self::text( $given, $name );
		if ( '' === $text ) {
			return '';
		}
		$address = esc_url_raw( $text, array( 'https', 'http' ) );
		$host    = (string) wp_parse_url( $address, PHP_URL_HOST );
		// A shop's page is https and may load nothing less. A developer's own machine may.
		$is_safe = 'https' === wp_parse_url( $address, PHP_URL_SCHEME ) || in_array( $host, array( 'localhost', '127.0.0.1' ), true );
		if ( '' !== $host && $is_safe ) {
			return $address;
		}
		/* translators: %s: name of a field */
		self::complain( $name, sprintf( __( '%s was not saved: it has to begin with https://', 'offer-elements' ), $label ) );
		return (string) self::get( $name );
	}

	private static function integrity( array $given ): string {
		$text = self::text( $given, 'integrity' );
		if ( '' === $text || preg_match( '~^sha(256|384|512)-[A-Za-z0-9+/]+={0,2}$~', $text ) ) {
			return $text;
		}
		self::complain( 'integrity', __( 'Integrity was not saved: it has to look like sha384-…', 'offer-elements' ) );
		return (string) self::get( 'integrity' );
	}

	private static function complain( string $name, string $words ): void {
		if ( function_exists( 'add_settings_error' ) ) {
			add_settings_error( self::OPTION, $name, $words );
		}
	}
}
