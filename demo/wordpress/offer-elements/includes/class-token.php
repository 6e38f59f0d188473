<?php
/**
 * Part of Offer Elements.
 *
 * @package OfferElements
 */

namespace OfferElements;

/**
 * A signed order: what the shop's server vouches for, in one text that the page cannot read.
 *
 * Needs nothing of WordPress.
 */
final class Token {
	/** Seconds a token lives: the proxy takes none that lives longer. */
	const LIFETIME = 900;

	/**
	 * Encrypts, as a compact JWE (`dir`, A256GCM, key: SHA-256 of the secret). On a PHP without OpenSSL it only signs, as
	 * a compact JWS (HS256): then what is inside is spelled otherwise, but not hidden.
	 *
	 * @param array  $purchase `customer` and `order`, either may be absent.
	 * @param string $secret   The proxy's `OFFERS_SIGNING_SECRET`.
	 * @return string
	 * @throws \JsonException When something in it is neither text, number nor list.
	 */
	public static function make( array $purchase, string $secret ): string {
		$now    = time();
		$claims = $purchase + array(
			'iat' => $now,
			'exp' => $now + self::LIFETIME,
			'jti' => bin2hex( random_bytes( 16 ) ),
		);
		$text   = json_encode( $claims, JSON_THROW_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE );
		return self::can_encrypt() ? self::encrypt( $text, $secret ) : self::sign( $text, $secret );
	}

	/** Whether what is inside can be hidden from whoever looks at the page. */
	public static function can_encrypt(): bool {
		return function_exists( 'openssl_encrypt' ) && in_array( 'aes-256-gcm', openssl_get_cipher_methods(), true );
	}

	/** RFC 7516, section 7.1: five parts, of which `dir` leaves the second empty. */
	private static function encrypt( string $text, string $secret ): string {
		$header = self::encode( '{"alg":"dir","enc":"A256GCM"}' );
		$nonce  = random_bytes( 12 );
		$tag    = '';
		$sealed = openssl_encrypt( $text, 'aes-256-gcm', hash( 'sha256', $secret, true ), OPENSSL_RAW_DATA, $nonce, $tag, $header );
		return implode( '.', array( $header, '', self::encode( $nonce ), self::encode( $sealed ), self::encode( $tag ) ) );
	}

	/** RFC 7515, section 7.1. */
	public static function sign( string $text, string $secret ): string {
		$signed = self::encode( '{"alg":"HS256"}' ) . '.' . self::encode( $text );
		return $signed . '.' . self::encode( hash_hmac( 'sha256', $signed, $secret, true ) );
	}

	/** Base64 for addresses, without padding. */
	private static function encode( string $bytes ): string {
		return rtrim( strtr( base64_encode( $bytes ), '+/', '-_' ), '=' );
	}
}
