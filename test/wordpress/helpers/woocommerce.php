<?php
/**
 * A stand-in for WooCommerce, as Debian has none: orders, and a thank-you page that runs the hook for each of them, as some
 * themes do. What WooCommerce itself holds back, our plugin has to hold back here.
 */

namespace Automattic\WooCommerce\Internal\Utilities {
	class Users {
		public static function should_user_verify_order_email( $order_id ) {
			return wc_get_order( $order_id )->is_old;
		}
	}
}

namespace {
	class WC_Order {
		public $is_old;
		private $id;
		private $status;
		private $customer;
		private $email;

		public function __construct( $id, array $known ) {
			$this->id       = $id;
			$this->status   = $known['status'];
			$this->customer = get_user_by( 'login', $known['customer'] ?? '' );
			$this->email    = $known['email'] ?? 'offer-success-full@sandbox.example';
			$this->is_old   = ! empty( $known['old'] );
		}

		public function get_id() { return $this->id; }
		public function get_order_number() { return 'LKS-' . $this->id; }
		public function get_order_key() { return 'wc_order_key' . $this->id; }
		public function get_customer_id() { return $this->customer ? $this->customer->ID : 0; }
		public function has_status( $statuses ) { return in_array( $this->status, (array) $statuses, true ); }
		public function is_paid() { return $this->has_status( wc_get_is_paid_statuses() ); }
		public function get_billing_email() { return $this->email; }
		public function get_billing_first_name() { return 'Røwan “R”'; }
		public function get_billing_last_name() { return 'Ashcanary'; }
		public function get_billing_phone() { return "+44 7700\n900123"; }
		public function get_subtotal() { return 50; }
		public function get_discount_total() { return '3.5'; }
		public function get_total() { return '60.75'; }
		public function get_currency() { return 'GBP'; }
		public function get_date_created() { return new DateTime( '2026-05-14T09:31:07+01:00' ); }
		public function get_coupon_codes() { return array( 'tea-9f3k' ); }
		public function get_item_count() { return 3; }
	}

	function wc_get_order( $id ) {
		$orders = get_option( 'stand_in_orders', array() );
		return isset( $orders[ $id ] ) ? new WC_Order( (int) $id, $orders[ $id ] ) : false;
	}

	function wc_get_is_paid_statuses() {
		return array( 'processing', 'completed' );
	}

	function wc_get_price_decimals() {
		return 2;
	}

	add_filter(
		'query_vars',
		static function ( $names ) {
			return array_merge( $names, array( 'order-received' ) );
		}
	);

	add_shortcode(
		'stand_in_thank_you',
		static function () {
			ob_start();
			do_action( 'woocommerce_thankyou', get_query_var( 'order-received' ) );
			return ob_get_clean();
		}
	);
}
