<?php
/**
 * Part of Offer Elements.
 *
 * @package OfferElements
 */

namespace OfferElements;

defined( 'ABSPATH' ) || exit;

/**
 * Elements that an author has written as HTML: they outlive the editor's cleaning, and are then a shortcode in other
 * letters.
 */
final class Written_Elements {
	public static function hook(): void {
		add_filter( 'wp_kses_allowed_html', array( self::class, 'allow' ), 10, 2 );
		foreach ( array( 'the_content', 'widget_block_content', 'widget_text_content' ) as $content ) {
			// Before blocks and shortcodes are drawn, so that only what an author wrote is found.
			add_filter( $content, array( self::class, 'draw' ), 8 );
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
		$attributes = array_fill_keys( array_merge( Element::ATTRIBUTES, array( 'id', 'class', 'lang', 'dir' ) ), true );
		return $tags + array_fill_keys( Element::TAGS, $attributes );
	}

	/**
	 * @param string $content HTML of a post.
	 * @return string
	 */
	public static function draw( $content ) {
		return preg_replace_callback(
			'~<(' . implode( '|', Element::TAGS ) . ')((?:\s[^>]*)?)>(.*?)</\1\s*>~is',
			static fn( array $found ): string => Shortcodes::render( strtolower( $found[1] ), (array) shortcode_parse_atts( $found[2] ), $found[3] ),
			$content
		) ?? $content;
	}
}
