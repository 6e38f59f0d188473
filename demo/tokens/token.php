<?php
// A signed order, made by the shop's server: php token.php '{"customer":{…},"order":{…}}'

function offer_token(array $purchase, string $secret): string {
    $now = time();
    $claims = $purchase + ['iat' => $now, 'exp' => $now + 900, 'jti' => bin2hex(random_bytes(16))];
    $encode = fn(string $bytes): string => rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
    $text = $encode('{"alg":"HS256"}') . '.' . $encode(json_encode($claims, JSON_THROW_ON_ERROR));
    return $text . '.' . $encode(hash_hmac('sha256', $text, $secret, true));
}

echo offer_token(json_decode($argv[1], true, 16, JSON_THROW_ON_ERROR), getenv('OFFERS_SIGNING_SECRET'));
