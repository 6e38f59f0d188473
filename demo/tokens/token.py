# A signed order, made by the shop's server: python3 token.py '{"customer":{…},"order":{…}}'
import base64, hashlib, hmac, json, os, sys, time, uuid


def offer_token(purchase: dict, secret: str) -> str:
    now = int(time.time())
    claims = {**purchase, "iat": now, "exp": now + 900, "jti": str(uuid.uuid4())}
    encode = lambda data: base64.urlsafe_b64encode(data).rstrip(b"=")
    text = b".".join(encode(json.dumps(part).encode()) for part in ({"alg": "HS256"}, claims))
    return (text + b"." + encode(hmac.new(secret.encode(), text, hashlib.sha256).digest())).decode()


sys.stdout.write(offer_token(json.loads(sys.argv[1]), os.environ["OFFERS_SIGNING_SECRET"]))
