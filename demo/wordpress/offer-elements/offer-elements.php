<?php
/**
 * Plugin Name:       Offer Elements
 * Description:       Referral and post-purchase offers on the order page, by shortcode, block, or WooCommerce's thank-you page. Nothing personal stands in your pages.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            Offer Elements
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       offer-elements
 * Domain Path:       /languages
 *
 * @package OfferElements
 */

namespace OfferElements;

defined( 'ABSPATH' ) || exit;

const PLUGIN_FILE = __FILE__;

require_once __DIR__ . '/includes/class-token.php';
require_once __DIR__ . '/includes/class-settings.php';
require_once __DIR__ . '/includes/class-settings-page.php';
require_once __DIR__ . '/includes/class-order-gate.php';
require_once __DIR__ . '/includes/class-purchase.php';
require_once __DIR__ . '/includes/class-assets.php';
require_once __DIR__ . '/includes/class-element.php';
require_once __DIR__ . '/includes/class-shortcodes.php';
require_once __DIR__ . '/includes/class-blocks.php';
require_once __DIR__ . '/includes/class-thank-you.php';
require_once __DIR__ . '/includes/class-written-elements.php';

add_action(
	'init',
	static function () {
		load_plugin_textdomain( 'offer-elements', false, dirname( plugin_basename( __FILE__ ) ) . '/languages' );
	}
);

Settings_Page::hook();
Assets::hook();
Shortcodes::hook();
Blocks::hook();
Thank_You::hook();
Written_Elements::hook();

// WP Consent API: we have said what we do with consent, see `consent` among the settings.
add_filter( 'wp_consent_api_registered_' . plugin_basename( __FILE__ ), '__return_true' );
