/**
 * The words of the offers that a vendor leaves to the shop, as the setting holds them.
 *
 * @param pictures where the sandbox serves the pictures and the notes
 */
export function writtenOffers(pictures: string) {
  return {
    en: {
      referral: {
        headline: 'Share the kettle',
        description: 'Invite up to five friends. Each gets £5 off a first order, and so do you when they place it.',
        callToAction: 'Send invitations',
        imageUrl: `${pictures}/sample-referral.svg`,
        notice: 'One reward for each friend who orders within 30 days.',
        termsUrl: `${pictures}/sample-terms`,
        friendsNotice: 'We write to your friends once, in your name, and keep their details for nothing else.',
        consent: 'My friends have agreed to hear from Larkspur.',
      },
      promotion: {
        headline: 'Join the Tea Club',
        description: 'This order already earns you 46 leaves. A hundred of them are a free tin of your choice.',
        callToAction: 'Join for free',
        imageUrl: `${pictures}/sample-promotion.svg`,
        notice: 'Free of charge. Leave whenever you like.',
        termsUrl: `${pictures}/sample-terms`,
      },
    },
    de: {
      referral: {
        headline: 'Freundschaftswerbung mit Willkommensgutschein',
        description:
          'Laden Sie bis zu fünf Bekannte ein. Alle erhalten bei ihrer Erstbestellung einen Preisnachlass von fünf Pfund, und Sie selbstverständlich ebenfalls, sobald die Bestellung aufgegeben ist.',
        callToAction: 'Einladungsbenachrichtigungen versenden',
        imageUrl: `${pictures}/sample-referral.svg`,
        notice:
          'Eine Werbeprämie für jede Bestellung innerhalb von dreißig Kalendertagen. Mehrfachteilnahme ausgeschlossen.',
        termsUrl: `${pictures}/sample-terms`,
        friendsNotice:
          'Wir schreiben Ihren Bekannten genau einmal, in Ihrem Namen, und löschen ihre Kontaktdaten danach.',
        consent: 'Meine Bekannten sind mit der Weitergabe ihrer Kontaktdaten einverstanden.',
      },
      promotion: {
        headline: 'Teeliebhaber-Vorteilsprogramm',
        description:
          'Mit dieser Bestellung haben Sie bereits 46 Teeblätter gesammelt. Für hundert davon erhalten Sie eine Vorratsdose Ihrer Lieblingsfrühstücksmischung.',
        callToAction: 'Kostenlose Mitgliedschaft beginnen',
        imageUrl: `${pictures}/sample-promotion.svg`,
        notice: 'Unverbindlich und jederzeit widerrufbar, ohne Angabe von Gründen.',
        termsUrl: `${pictures}/sample-terms`,
      },
    },
    ar: {
      referral: {
        headline: 'شارك الشاي مع أصدقائك',
        description: 'ادعُ حتى خمسة أصدقاء. يحصل كلٌّ منهم على خصم ٥ جنيهات من طلبه الأول، وتحصل أنت على مثله.',
        callToAction: 'أرسل الدعوات',
        imageUrl: `${pictures}/sample-referral.svg`,
        notice: 'مكافأة واحدة عن كل صديق يطلب خلال ٣٠ يومًا.',
        termsUrl: `${pictures}/sample-terms`,
        friendsNotice: 'نكتب إلى أصدقائك مرة واحدة باسمك، ولا نحتفظ ببياناتهم لأي غرض آخر.',
        consent: 'وافق أصدقائي على أن تصلهم رسالة من لاركسبر.',
      },
      promotion: {
        headline: 'انضم إلى نادي الشاي',
        description: 'كسبت بهذا الطلب ٤٦ ورقة. مئة ورقة تساوي علبة شاي مجانية من اختيارك.',
        callToAction: 'انضم مجانًا',
        imageUrl: `${pictures}/sample-promotion.svg`,
        notice: 'مجاني، ويمكنك المغادرة متى شئت.',
        termsUrl: `${pictures}/sample-terms`,
      },
    },
  };
}
