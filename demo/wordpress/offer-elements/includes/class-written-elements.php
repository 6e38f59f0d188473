<?php
/**
 * Part of Offer Elements.
 *
 * @package OfferElements
 */

namespace OfferElements;

defined( 'ABSPATH' ) || exit;

/**
 * Elements that an author has written as HTML: they outlive the editor's cleaning, and are then read as the shortcode of
 * that name.
 */
final class Written_Elements {
	public static function hook(): void {
		add_filter( 'wp_kses_allowed_html', array( self::class, 'allow' ), 10, 2 );
		foreach ( array( 'the_content', 'widget_block_content', 'widget_text_content' ) as $content ) {
			// Before WordPress makes paragraphs, into which it would put what it does not know.
			add_filter( $content, array( self::class, 'spell' ), 8 );
		}
	}

	/**
	 * Without this, WordPress takes both tags out of what authors save who have no `unfiltered_html`.
	 *
	 * @param array        $tags    Names of attributes by tag.
	 * @param string|array $context Whose content it is.
	 * @return array
	 */
	public static function allow( $tags, $context ) {
		if ( 'post' !== $context || ! is_array( $tags ) ) {
			return $tags;
		}
		return $tags + array_fill_keys( Element::TAGS, array_fill_keys( Element::ATTRIBUTES, true ) );
	}

	/**
	 * Spells them as shortcodes, which WordPress keeps out of paragraphs, and draws in its own time.
	 *
	 * @param string $content HTML of a post.
	 * @return string
	 */
	public static function spell( $content ) {
		return preg_replace_callback(
			'~<(' . implode( '|', Element::TAGS ) . ')((?:\s[^>]*)?)>(.*?)</\1\s*>~is',
			static function ( array $found ): string {
				$name = Shortcodes::name( strtolower( $found[1] ) );
				// A bracket would end it.
				return sprintf( '[%1$s%2$s]%3$s[/%1$s]', $name, str_replace( array( '[', ']' ), '', $found[2] ), $found[3] );
			},
			$content
		) ?? $content;
	}
}
