<?php
/**
 * Part of Offer Elements.
 *
 * @package OfferElements
 */

namespace OfferElements;

defined( 'ABSPATH' ) || exit;

/**
 * Settings → Offer Elements: WordPress's own form and rules for it, which bring nonce and capability with them.
 */
final class Settings_Page {
	const SLUG  = 'offer-elements';
	const GROUP = 'offer_elements';

	public static function hook(): void {
		add_action( 'admin_menu', array( self::class, 'add' ) );
		add_action( 'admin_init', array( self::class, 'register' ) );
		add_action( 'admin_init', array( self::class, 'suggest_privacy_words' ) );
		add_filter( 'plugin_action_links_' . plugin_basename( PLUGIN_FILE ), array( self::class, 'add_link' ) );
	}

	public static function add(): void {
		$name = __( 'Offer Elements', 'offer-elements' );
		add_options_page( $name, $name, 'manage_options', self::SLUG, array( self::class, 'show' ) );
	}

	/** The way from the list of plugins to the settings. */
	public static function add_link( array $links ): array {
		$link = sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=' . self::SLUG ) ), esc_html__( 'Settings', 'offer-elements' ) );
		return array_merge( array( $link ), $links );
	}

	public static function register(): void {
		register_setting( self::GROUP, Settings::OPTION, array( 'sanitize_callback' => array( Settings::class, 'check' ) ) );
		if ( ! Settings::is_secret_fixed() ) {
			register_setting( self::GROUP, Settings::SECRET, array( 'sanitize_callback' => array( Settings::class, 'check_secret' ) ) );
		}
		foreach ( self::sections() as $section => list( $title, $fields ) ) {
			add_settings_section( $section, $title, '__return_null', self::SLUG );
			foreach ( $fields as $name => $field ) {
				list( $label, $help, $draw ) = $field;
				add_settings_field(
					$name,
					$label,
					static function () use ( $name, $help, $draw ) {
						$draw( $name );
						printf( '<p class="description" id="%s">%s</p>', esc_attr( self::id( $name ) . '-help' ), esc_html( $help ) );
					},
					self::SLUG,
					$section,
					array( 'label_for' => self::id( $name ) )
				);
			}
		}
	}

	public static function show(): void {
		if ( ! current_user_can( 'manage_options' ) ) {
			return;
		}
		echo '<div class="wrap">';
		printf( '<h1>%s</h1>', esc_html( get_admin_page_title() ) );
		echo '<form action="options.php" method="post">';
		settings_fields( self::GROUP );
		do_settings_sections( self::SLUG );
		submit_button();
		echo '</form></div>';
	}

	/** Under Settings → Privacy, for the shop to take over or not. */
	public static function suggest_privacy_words(): void {
		wp_add_privacy_policy_content(
			__( 'Offer Elements', 'offer-elements' ),
			wpautop( esc_html__( 'After an order, or while you are logged in, we may show you an offer of a partner, or invite you to refer a friend. For this, name, e-mail address, phone number and the order’s number and total are passed, encrypted, to our own server, and from there to the partner who makes the offer.', 'offer-elements' ) )
		);
	}

	/** What there is to set, in the order it is asked for: title, and by name label, help and how it is drawn. */
	private static function sections(): array {
		$name    = array( self::class, 'draw_name' );
		$text    = array( self::class, 'draw_text' );
		$address = array( self::class, 'draw_address' );
		$choice  = array( self::class, 'draw_choice' );
		$number  = array( self::class, 'draw_number' );
		return array(
			'offer_elements_source' => array(
				__( 'Where offers come from', 'offer-elements' ),
				array(
					'script'            => array( __( 'Script address', 'offer-elements' ), __( 'Where you serve offer-elements.js. Until this is filled in, nothing is shown.', 'offer-elements' ), $address ),
					'integrity'         => array( __( 'Integrity', 'offer-elements' ), __( 'From integrity.json beside the script: browsers then take no other file. Begins with sha384-.', 'offer-elements' ), $text ),
					'endpoint'          => array( __( 'Proxy address', 'offer-elements' ), __( 'Such as https://offers.example/offers. Empty: /offers on the server the script comes from.', 'offer-elements' ), $address ),
					'secret'            => array( __( 'Signing secret', 'offer-elements' ), self::words_on_secret(), array( self::class, 'draw_secret' ) ),
					'referral_provider' => array( __( 'Vendor of referrals', 'offer-elements' ), __( 'Its name at the proxy. Empty: the first that the proxy is set up for.', 'offer-elements' ), $name ),
					'purchase_provider' => array( __( 'Vendor after a purchase', 'offer-elements' ), __( 'The same, for offers after a purchase.', 'offer-elements' ), $name ),
				),
			),
			'offer_elements_place'  => array(
				__( 'Where they are shown', 'offer-elements' ),
				array(
					'thank_you'    => array( __( 'On the thank-you page', 'offer-elements' ), __( 'WooCommerce’s page after an order. Elsewhere, use the blocks or shortcodes.', 'offer-elements' ), $choice ),
					'presentation' => array( __( 'Presentation', 'offer-elements' ), __( 'A panel shows picture and words; a button or a link takes one line.', 'offer-elements' ), $choice ),
					'room_phone'   => array( __( 'Room on phones', 'offer-elements' ), __( 'Height in rem kept free for the offer, so that nothing on the page moves. 0 keeps none.', 'offer-elements' ), $number ),
					'room_wide'    => array( __( 'Room on wider pages', 'offer-elements' ), __( 'The same, on pages at least 48 rem wide.', 'offer-elements' ), $number ),
				),
			),
			'offer_elements_sent'   => array(
				__( 'What is sent', 'offer-elements' ),
				array(
					'total_basis' => array( __( 'Order total', 'offer-elements' ), __( 'What counts as the total of an order. Rewards are reckoned from it: ask your vendor.', 'offer-elements' ), $choice ),
					'consent'     => array( __( 'Consent', 'offer-elements' ), __( 'Until then nothing is sent or stored. A banner: category marketing. A script: grantConsent().', 'offer-elements' ), $choice ),
					'explain'     => array( __( 'Explain', 'offer-elements' ), __( 'Only administrators see it. Look at a thank-you page as one, and switch it off again.', 'offer-elements' ), array( self::class, 'draw_explain' ) ),
				),
			),
		);
	}

	/** Labels of `Settings::WORDS`. */
	private static function labels( string $name ): array {
		$labels = array(
			'presentation' => array(
				'panel'  => __( 'Panel', 'offer-elements' ),
				'button' => __( 'Button', 'offer-elements' ),
				'link'   => __( 'Link', 'offer-elements' ),
			),
			'thank_you'    => array(
				'none'                => __( 'Nothing', 'offer-elements' ),
				'referral-offer'      => __( 'Referral offer', 'offer-elements' ),
				'post-purchase-offer' => __( 'Offers after a purchase', 'offer-elements' ),
				'both'                => __( 'Both', 'offer-elements' ),
			),
			'total_basis'  => array(
				'items' => __( 'Items less discounts, without tax and shipping', 'offer-elements' ),
				'paid'  => __( 'Everything paid, with tax and shipping', 'offer-elements' ),
			),
			'consent'      => array(
				'auto'     => __( 'Wait for the consent banner', 'offer-elements' ),
				'required' => __( 'Wait for a script of the shop', 'offer-elements' ),
				'granted'  => __( 'Do not wait', 'offer-elements' ),
			),
		);
		return $labels[ $name ];
	}

	private static function words_on_secret(): string {
		if ( Settings::is_secret_fixed() ) {
			return __( 'Set in wp-config.php by OFFER_ELEMENTS_SIGNING_SECRET.', 'offer-elements' );
		}
		if ( ! Token::can_encrypt() ) {
			return __( 'OFFERS_SIGNING_SECRET of your proxy. This server’s PHP has no OpenSSL: what is signed can be read in the page.', 'offer-elements' );
		}
		return __( 'OFFERS_SIGNING_SECRET of your proxy. A referral needs it; it is never shown again.', 'offer-elements' );
	}

	public static function draw_name( string $name ): void {
		self::draw_input( $name, 'text', 'regular-text' );
	}

	public static function draw_text( string $name ): void {
		self::draw_input( $name, 'text', 'large-text code' );
	}

	public static function draw_address( string $name ): void {
		self::draw_input( $name, 'url', 'large-text code' );
	}

	public static function draw_number( string $name ): void {
		printf(
			'<input type="number" min="0" max="%5$d" step="0.5" class="small-text" id="%1$s" name="%2$s" value="%3$s" aria-describedby="%1$s-help"> %4$s',
			esc_attr( self::id( $name ) ),
			esc_attr( self::name( $name ) ),
			esc_attr( (string) Settings::get( $name ) ),
			esc_html__( 'rem', 'offer-elements' ),
			(int) Settings::MOST_ROOM
		);
	}

	public static function draw_choice( string $name ): void {
		printf( '<select id="%1$s" name="%2$s" aria-describedby="%1$s-help">', esc_attr( self::id( $name ) ), esc_attr( self::name( $name ) ) );
		foreach ( self::labels( $name ) as $word => $label ) {
			printf( '<option value="%s"%s>%s</option>', esc_attr( $word ), selected( Settings::get( $name ), $word, false ), esc_html( $label ) );
		}
		echo '</select>';
	}

	public static function draw_explain( string $name ): void {
		printf(
			'<label><input type="checkbox" id="%1$s" name="%2$s" value="1"%3$s aria-describedby="%1$s-help"> %4$s</label>',
			esc_attr( self::id( $name ) ),
			esc_attr( self::name( $name ) ),
			checked( Settings::get( $name ), true, false ),
			esc_html__( 'Say on the page why something is, or is not, shown', 'offer-elements' )
		);
	}

	/** Never prints what is stored. */
	public static function draw_secret( string $name ): void {
		if ( Settings::is_secret_fixed() ) {
			printf( '<input type="text" class="regular-text" id="%1$s" value="%2$s" aria-describedby="%1$s-help" disabled>', esc_attr( self::id( $name ) ), esc_attr__( 'In wp-config.php', 'offer-elements' ) );
			return;
		}
		$is_stored = '' !== Settings::secret();
		printf(
			'<input type="password" class="regular-text" id="%1$s" name="%2$s[new]" value="" autocomplete="new-password" minlength="%4$d" placeholder="%3$s" aria-describedby="%1$s-help">',
			esc_attr( self::id( $name ) ),
			esc_attr( Settings::SECRET ),
			esc_attr( $is_stored ? __( 'Stored. Leave empty to keep it.', 'offer-elements' ) : '' ),
			(int) Settings::SHORTEST_SECRET
		);
		if ( $is_stored ) {
			printf( ' <label><input type="checkbox" name="%s[forget]" value="1"> %s</label>', esc_attr( Settings::SECRET ), esc_html__( 'Forget it', 'offer-elements' ) );
		}
	}

	private static function draw_input( string $name, string $type, string $width ): void {
		printf(
			'<input type="%4$s" class="%5$s" id="%1$s" name="%2$s" value="%3$s" aria-describedby="%1$s-help">',
			esc_attr( self::id( $name ) ),
			esc_attr( self::name( $name ) ),
			esc_attr( (string) Settings::get( $name ) ),
			esc_attr( $type ),
			esc_attr( $width )
		);
	}

	private static function id( string $name ): string {
		return 'offer-elements-' . str_replace( '_', '-', $name );
	}

	private static function name( string $name ): string {
		return Settings::OPTION . '[' . $name . ']';
	}
}
