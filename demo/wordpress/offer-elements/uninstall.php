<?php
/**
 * Leaves nothing behind: what this plugin has stored is two options, on each site.
 *
 * @package OfferElements
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

require_once __DIR__ . '/includes/class-settings.php';

$offer_elements_forget = static function () {
	delete_option( OfferElements\Settings::OPTION );
	delete_option( OfferElements\Settings::SECRET );
};

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $offer_elements_site ) {
		switch_to_blog( $offer_elements_site );
		$offer_elements_forget();
		restore_current_blog();
	}
} else {
	$offer_elements_forget();
}
