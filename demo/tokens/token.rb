# A signed order, made by the shop's server: ruby token.rb '{"customer":{…},"order":{…}}'
require 'base64'
require 'json'
require 'openssl'
require 'securerandom'

def offer_token(purchase, secret)
  now = Time.now.to_i
  claims = purchase.merge('iat' => now, 'exp' => now + 900, 'jti' => SecureRandom.uuid)
  text = [{ alg: 'HS256' }, claims].map { |part| Base64.urlsafe_encode64(part.to_json, padding: false) }.join('.')
  signature = OpenSSL::HMAC.digest('SHA256', secret, text)
  "#{text}.#{Base64.urlsafe_encode64(signature, padding: false)}"
end

print offer_token(JSON.parse(ARGV[0]), ENV.fetch('OFFERS_SIGNING_SECRET'))
