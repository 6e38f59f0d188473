<?php
/**
 * Runs what a test sends within WordPress, and answers what that returns as JSON. Stands in the site of one test run only,
 * which listens to this machine only, and takes a key of that run's.
 */

if ( ! hash_equals( trim( file_get_contents( __DIR__ . '/run.key' ) ), $_SERVER['HTTP_X_KEY'] ?? '' ) ) {
	http_response_code( 403 );
	exit;
}
$said = json_decode( file_get_contents( 'php://input' ), true );

if ( $said['install'] ) {
	define( 'WP_INSTALLING', true );
	// Would write to the administrator.
	function wp_new_blog_notification() {}
}
require __DIR__ . '/wp-load.php';

$run = static function ( $input, $code ) {
	return eval( $code );
};
header( 'content-type: application/json' );
echo wp_json_encode( $run( $said['input'], $said['code'] ) );
