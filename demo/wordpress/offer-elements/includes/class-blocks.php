<?php
/**
 * Part of Offer Elements.
 *
 * @package OfferElements
 */

namespace OfferElements;

defined( 'ABSPATH' ) || exit;

/**
 * A block for each element, drawn by the server. In the editor it is the built-in sample, which asks nobody.
 */
final class Blocks {
	const EDITOR_SCRIPT = 'offer-elements-editor';

	public static function hook(): void {
		add_action( 'init', array( self::class, 'register' ) );
		add_action( 'enqueue_block_assets', array( self::class, 'enqueue_for_editor' ) );
	}

	public static function register(): void {
		wp_register_script(
			self::EDITOR_SCRIPT,
			plugins_url( 'blocks/editor.js', PLUGIN_FILE ),
			array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n', 'wp-server-side-render' ),
			(string) filemtime( dirname( PLUGIN_FILE ) . '/blocks/editor.js' ),
			true
		);
		wp_set_script_translations( self::EDITOR_SCRIPT, 'offer-elements', dirname( PLUGIN_FILE ) . '/languages' );
		foreach ( Element::TAGS as $tag ) {
			register_block_type(
				dirname( PLUGIN_FILE ) . '/blocks/' . $tag,
				array( 'render_callback' => static fn( array $attributes ): string => self::render( $tag, $attributes ) )
			);
		}
	}

	/** In the editor the sample needs the script, and an editor in a frame has it only from here. */
	public static function enqueue_for_editor(): void {
		if ( is_admin() && Assets::are_set_up() ) {
			Assets::enqueue();
		}
	}

	/**
	 * @param string $tag        One of `Element::TAGS`.
	 * @param array  $attributes As the editor keeps them.
	 * @return string
	 */
	public static function render( string $tag, array $attributes ): string {
		$fallback = isset( $attributes['fallback'] ) ? wpautop( wp_kses_post( (string) $attributes['fallback'] ) ) : '';
		$wrapper  = get_block_wrapper_attributes();
		$written  = array_filter( array_diff_key( $attributes, array( 'fallback' => '' ) ), 'is_string' );
		$written  = array_filter( $written, 'strlen' );
		$element  = self::is_editor()
			? Element::render( $tag, $written + array( 'preview' => '' ), self::note(), null )
			: Shortcodes::render( $tag, $written, $fallback );
		return '' === $element ? '' : sprintf( '<div %s>%s</div>', $wrapper, $element );
	}

	/** Where the editor asks for a block's look. */
	private static function is_editor(): bool {
		$route = isset( $GLOBALS['wp']->query_vars['rest_route'] ) ? (string) $GLOBALS['wp']->query_vars['rest_route'] : '';
		return defined( 'REST_REQUEST' ) && REST_REQUEST && 0 === strpos( $route, '/wp/v2/block-renderer/offer-elements/' );
	}

	private static function note(): string {
		return '<p>' . esc_html__( 'An offer is shown here. Set up Settings → Offer Elements to see a sample.', 'offer-elements' ) . '</p>';
	}
}
