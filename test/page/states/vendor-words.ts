import type { OtherWords } from '../helpers/speaking-vendors.ts';

/** Languages that differ most: from right to left, with long words, and without blanks between them. */
type Language = 'ar' | 'de' | 'ja';

/** What vendors and partners of the sandbox say, and what they would say to a shop in another language. */
const SAID: readonly ({ en: string } & Record<Language, string>)[] = [
  { en: 'en_GB', ar: 'ar_AE', de: 'de_DE', ja: 'ja_JP' },
  {
    en: 'Share Larkspur, earn a free tin',
    ar: 'شاركوا لاركسبر واحصلوا على علبة مجانية',
    de: 'Larkspur weiterempfehlen und eine Teedose geschenkt bekommen',
    ja: 'ラークスパーを紹介して、お茶を一缶もらおう',
  },
  {
    en: 'Your friend saves 15% on a first order and we post you a tin of breakfast blend.',
    ar: 'يوفّر صديقكم 15% من أول طلب، ونرسل إليكم علبة من خلطة الفطور «Breakfast Blend».',
    de: 'Ihre Bekannten sparen 15 % bei ihrer ersten Bestellung, und wir schicken Ihnen eine Dose unserer Frühstücksmischung.',
    ja: 'お友だちの初回のご注文が15%引きになり、あなたには朝食用ブレンドを一缶お送りします。',
  },
  {
    en: 'Give a friend 15% off',
    ar: 'أهدوا صديقًا خصم 15%',
    de: '15 % Willkommensrabatt verschenken',
    ja: 'お友だちに15%割引を贈る',
  },
  {
    en: "Larkspur's friend programme is run by Mention Me, who will handle your details and email you about it.",
    ar: 'تدير شركة Mention Me برنامج أصدقاء لاركسبر، وهي تعالج بياناتكم وتراسلكم بشأنه.',
    de: 'Das Empfehlungsprogramm von Larkspur betreut Mention Me. Dort werden Ihre Angaben verarbeitet, und von dort erhalten Sie E-Mails dazu.',
    ja: 'ラークスパーの紹介プログラムはMention Meが運営し、お客様の情報を取り扱い、メールでご案内します。',
  },
  {
    en: 'How your details are used',
    ar: 'كيف تُستخدم بياناتكم',
    de: 'Datenschutzbestimmungen des Empfehlungsprogramms',
    ja: '個人情報の取り扱いについて',
  },
  { en: 'Sponsored', ar: 'إعلان مموّل', de: 'Gesponserte Anzeige', ja: '広告' },
  { en: '1 of 5', ar: '1 من 5', de: '1 von 5', ja: '5件中1件目' },
  { en: '2 of 5', ar: '2 من 5', de: '2 von 5', ja: '5件中2件目' },
  {
    en: 'Two weeks of oat bars, on us',
    ar: 'أسبوعان من ألواح الشوفان على حسابنا',
    de: 'Zwei Wochen lang Haferriegel auf unsere Rechnung',
    ja: 'オーツバー二週間分をプレゼント',
  },
  {
    en: 'Something to go with a fresh pot?',
    ar: 'أتودّون شيئًا مع إبريق شاي طازج؟',
    de: 'Etwas zur frisch aufgebrühten Kanne?',
    ja: '淹れたてのお茶のお供にいかがですか。',
  },
  {
    en: 'will post you a sampler of ten oat bars, baked the morning it leaves. You pay the postage, they do the rest.',
    ar: 'ترسل إليكم تشكيلة من عشرة ألواح شوفان مخبوزة صباح إرسالها. عليكم أجرة البريد، وعليهم الباقي.',
    de: 'schickt Ihnen ein Probierpäckchen mit zehn Haferriegeln, am Morgen des Versands gebacken. Sie zahlen die Versandkosten, um alles andere kümmert man sich dort.',
    ja: 'から、発送日の朝に焼いたオーツバー十本の詰め合わせをお届けします。ご負担は送料だけです。',
  },
  {
    en: 'An open box of oat bars',
    ar: 'علبة مفتوحة فيها ألواح شوفان',
    de: 'Eine offene Schachtel mit Haferriegeln',
    ja: '開いた箱に入ったオーツバー',
  },
  { en: 'Send my sampler', ar: 'أرسلوا تشكيلتي', de: 'Probierpäckchen zuschicken lassen', ja: '詰め合わせを申し込む' },
  { en: 'No thanks', ar: 'لا، شكرًا', de: 'Nein danke', ja: 'いいえ、結構です' },
  {
    en: 'New customers only, one box a household.',
    ar: 'للعملاء الجدد فقط، علبة واحدة لكل منزل.',
    de: 'Nur für Neukundinnen und Neukunden, eine Schachtel je Haushalt.',
    ja: '新規のお客様限定、一世帯につき一箱。',
  },
  {
    en: 'Buy one novel, get the next for half',
    ar: 'اشتروا رواية، والثانية بنصف السعر',
    de: 'Einen Roman kaufen, den nächsten zum halben Preis mitnehmen',
    ja: '小説一冊のご購入で、二冊目が半額',
  },
  {
    en: 'Something to read while it steeps?',
    ar: 'أتودّون شيئًا تقرؤونه ريثما ينقع الشاي؟',
    de: 'Etwas zu lesen, während er zieht?',
    ja: '蒸らす間に一冊いかがですか。',
  },
  {
    en: 'Pick any novel at',
    ar: 'اختاروا أي رواية من',
    de: 'Suchen Sie sich einen Roman aus bei',
    ja: '小説を一冊お選びください：',
  },
  {
    en: ', and the second one costs half. Their booksellers will choose it for you, if you like surprises.',
    ar: '، والثانية بنصف السعر. وإن كنتم تحبون المفاجآت، اختارها لكم باعة الكتب.',
    de: ', und der zweite kostet die Hälfte. Wenn Sie Überraschungen mögen, wählt ihn die Buchhandlung für Sie aus.',
    ja: '。二冊目は半額です。お任せで書店員に選んでもらうこともできます。',
  },
  {
    en: 'A stack of four books with a ribbon between the pages',
    ar: 'أربعة كتب مكدّسة وشريط بين الصفحات',
    de: 'Ein Stapel aus vier Büchern mit einem Lesebändchen',
    ja: 'しおりの挟まった四冊の本',
  },
  { en: 'Choose my books', ar: 'أختار كتبي', de: 'Meine Bücher auswählen', ja: '本を選ぶ' },
  { en: 'Not this time', ar: 'ليس هذه المرة', de: 'Diesmal nicht', ja: '今回はやめておく' },
  {
    en: 'Until the end of the month, second-hand shelves excepted.',
    ar: 'حتى نهاية الشهر، ما عدا الكتب المستعملة.',
    de: 'Bis zum Monatsende, antiquarische Bücher ausgenommen.',
    ja: '今月末まで、古書は対象外です。',
  },
  { en: 'Terms', ar: 'الشروط', de: 'Teilnahmebedingungen', ja: '利用条件' },
  {
    en: 'About these offers',
    ar: 'عن هذه العروض',
    de: 'Wissenswertes über diese Angebote',
    ja: 'これらの広告について',
  },
];

/** What vendors say in a language; nothing, where they say it in English. */
export function vendorWords(language: string): OtherWords {
  return isKnown(language) ? Object.fromEntries(SAID.map((said) => [said.en, said[language]])) : {};
}

function isKnown(language: string): language is Language {
  return language === 'ar' || language === 'de' || language === 'ja';
}
