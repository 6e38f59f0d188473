import type { Language } from '../../../offer/locales/index.ts';
import type { LanguageTexts } from './texts.ts';

/** True of every shop, and plain. */
export const defaultTexts: Readonly<Record<Language | 'en', LanguageTexts>> = {
  en: {
    referral: {
      headline: 'Invite your friends',
      description: 'Tell us who might like our shop, and we will send them an invitation from you.',
      callToAction: 'Send invitations',
      friendsNotice: 'What you enter here is used to invite your friends on your behalf.',
    },
    promotion: {
      headline: 'A thank-you for your order',
      description: 'Join our current promotion. It takes one press.',
      callToAction: 'Join the promotion',
    },
  },
  ar: {
    referral: {
      headline: 'ادعُ أصدقاءك',
      description: 'أخبرنا بمن قد يعجبه متجرنا، وسنرسل إليه دعوة باسمك.',
      callToAction: 'إرسال الدعوات',
      friendsNotice: 'نستخدم ما تُدخله هنا لدعوة أصدقائك نيابةً عنك.',
    },
    promotion: {
      headline: 'شكرًا لك على طلبك',
      description: 'اشترك في عرضنا الحالي. تكفي ضغطة واحدة.',
      callToAction: 'الاشتراك في العرض',
    },
  },
  de: {
    referral: {
      headline: 'Laden Sie Freunde ein',
      description: 'Sagen Sie uns, wem unser Shop gefallen könnte. Wir schicken eine Einladung in Ihrem Namen.',
      callToAction: 'Einladungen verschicken',
      friendsNotice: 'Mit diesen Angaben laden wir Ihre Freunde in Ihrem Auftrag ein.',
    },
    promotion: {
      headline: 'Ein Dankeschön für Ihre Bestellung',
      description: 'Nehmen Sie an unserer aktuellen Aktion teil. Ein Klick genügt.',
      callToAction: 'An der Aktion teilnehmen',
    },
  },
  es: {
    referral: {
      headline: 'Invita a tus amigos',
      description: 'Dinos a quién podría gustarle nuestra tienda y le enviaremos una invitación de tu parte.',
      callToAction: 'Enviar invitaciones',
      friendsNotice: 'Usamos lo que escribas aquí para invitar a tus amigos en tu nombre.',
    },
    promotion: {
      headline: 'Gracias por tu pedido',
      description: 'Participa en nuestra promoción actual. Basta con pulsar una vez.',
      callToAction: 'Participar en la promoción',
    },
  },
  fr: {
    referral: {
      headline: 'Invitez vos amis',
      description:
        'Dites-nous à qui notre boutique pourrait plaire, et nous leur enverrons une invitation de votre part.',
      callToAction: 'Envoyer les invitations',
      friendsNotice: 'Ces informations servent à inviter vos amis en votre nom.',
    },
    promotion: {
      headline: 'Merci pour votre commande',
      description: 'Participez à notre offre du moment. Il suffit d’un clic.',
      callToAction: 'Participer à l’offre',
    },
  },
  it: {
    referral: {
      headline: 'Invita i tuoi amici',
      description: 'Dicci a chi potrebbe piacere il nostro negozio e invieremo un invito da parte tua.',
      callToAction: 'Invia gli inviti',
      friendsNotice: 'Usiamo questi dati per invitare i tuoi amici a tuo nome.',
    },
    promotion: {
      headline: 'Grazie per il tuo ordine',
      description: 'Aderisci alla nostra promozione in corso. Basta un clic.',
      callToAction: 'Aderisci alla promozione',
    },
  },
  ja: {
    referral: {
      headline: 'お友達をご招待ください',
      description: '当店を気に入っていただけそうな方をお知らせください。お客様からの招待をお送りします。',
      callToAction: '招待を送信',
      friendsNotice: 'ここに入力された情報は、お客様に代わってお友達を招待するために使用します。',
    },
    promotion: {
      headline: 'ご注文ありがとうございます',
      description: '現在のキャンペーンにご参加ください。ボタンを押すだけで完了します。',
      callToAction: 'キャンペーンに参加',
    },
  },
  nl: {
    referral: {
      headline: 'Nodig je vrienden uit',
      description: 'Vertel ons wie onze winkel leuk zou vinden. Wij sturen een uitnodiging namens jou.',
      callToAction: 'Uitnodigingen versturen',
      friendsNotice: 'We gebruiken wat je hier invult om je vrienden namens jou uit te nodigen.',
    },
    promotion: {
      headline: 'Een bedankje voor je bestelling',
      description: 'Doe mee met onze huidige actie. Eén klik is genoeg.',
      callToAction: 'Meedoen met de actie',
    },
  },
  pl: {
    referral: {
      headline: 'Zaproś znajomych',
      description: 'Powiedz nam, komu mógłby się spodobać nasz sklep, a wyślemy zaproszenie w Twoim imieniu.',
      callToAction: 'Wyślij zaproszenia',
      friendsNotice: 'Wpisane tu dane służą do zaproszenia Twoich znajomych w Twoim imieniu.',
    },
    promotion: {
      headline: 'Podziękowanie za zamówienie',
      description: 'Weź udział w naszej aktualnej promocji. Wystarczy jedno kliknięcie.',
      callToAction: 'Weź udział w promocji',
    },
  },
  pt: {
    referral: {
      headline: 'Convide os seus amigos',
      description: 'Diga-nos quem poderia gostar da nossa loja e enviaremos um convite em seu nome.',
      callToAction: 'Enviar convites',
      friendsNotice: 'Usamos estes dados para convidar os seus amigos em seu nome.',
    },
    promotion: {
      headline: 'Um agradecimento pela sua compra',
      description: 'Participe na nossa promoção atual. Basta um clique.',
      callToAction: 'Participar',
    },
  },
  sv: {
    referral: {
      headline: 'Bjud in dina vänner',
      description: 'Berätta vem som skulle kunna gilla vår butik, så skickar vi en inbjudan från dig.',
      callToAction: 'Skicka inbjudningar',
      friendsNotice: 'Vi använder det du skriver här för att bjuda in dina vänner åt dig.',
    },
    promotion: {
      headline: 'Tack för din beställning',
      description: 'Gå med i vår aktuella kampanj. Det räcker med ett klick.',
      callToAction: 'Gå med i kampanjen',
    },
  },
};
