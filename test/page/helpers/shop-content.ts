/** What the shop says of the two offers for which a vendor has no words, by language: the setting `CAPILLARY_CONTENT`. */
export const shopContent = {
  en: {
    referral: {
      headline: 'Share Larkspur with friends',
      description: 'They save on a first order.',
      callToAction: 'Send invitations',
      friendsNotice: 'Used for this invitation, then deleted.',
      consent: 'My friends know that I pass on their details.',
    },
    promotion: {
      headline: 'Join the tea circle',
      description: 'Two pots more with every fifth order.',
      callToAction: 'Join the circle',
    },
  },
  ar: {
    referral: {
      headline: 'شاركوا لاركسبر مع أصدقائكم',
      description: 'يوفّرون في أول طلب لهم.',
      callToAction: 'إرسال الدعوات',
      friendsNotice: 'تُستخدم لهذه الدعوة ثم تُحذف.',
      consent: 'يعرف أصدقائي أنني أعطيكم بياناتهم.',
    },
    promotion: {
      headline: 'انضموا إلى حلقة الشاي',
      description: 'إبريقان إضافيان مع كل خامس طلب.',
      callToAction: 'الانضمام إلى الحلقة',
    },
  },
  de: {
    referral: {
      headline: 'Larkspur im Freundes- und Bekanntenkreis weiterempfehlen',
      description: 'Bei der ersten Bestellung wird gespart.',
      callToAction: 'Einladungen verschicken',
      friendsNotice: 'Wird nur für diese Einladung verwendet und danach gelöscht.',
      consent: 'Meine Bekannten wissen, dass ich ihre Kontaktdaten weitergebe.',
    },
    promotion: {
      headline: 'Mitglied im Teekreis werden',
      description: 'Zwei Kannen mehr bei jeder fünften Bestellung.',
      callToAction: 'Dem Teekreis beitreten',
    },
  },
  ja: {
    referral: {
      headline: 'ラークスパーをお友だちに紹介',
      description: '初回のご注文がお得になります。',
      callToAction: '招待を送る',
      friendsNotice: 'この招待にだけ使い、その後削除します。',
      consent: '連絡先を渡すことを友だちに伝えてあります。',
    },
    promotion: {
      headline: 'お茶の会に参加',
      description: '五回目のご注文ごとに、もう二杯分。',
      callToAction: '会に参加する',
    },
  },
};
