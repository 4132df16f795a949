"""Buys conversations from a running network with OpenAI's unmodified client: chat.py GATEWAY KEY."""
import sys

import openai

gateway, key = sys.argv[1:3]
client = openai.OpenAI(base_url=gateway + "/v1", api_key=key, max_retries=8)
task = "Is this review positive or negative? Answer with one word.\n\n"
messages = [{"role": "user", "content": task + "The room was lovely. The meal was superb. We found the bed comfortable."}]

assert "plexus-chat" in [model.id for model in client.models.list()]
answer = client.chat.completions.create(model="plexus-chat", messages=messages)
text = answer.choices[0].message.content
assert text and answer.choices[0].finish_reason == "stop" and answer.usage.total_tokens > 0, answer
receipt = answer.model_extra["receipt"]
assert receipt["service"] == "chat" and receipt["quality"]["samples"] > 0, receipt

stream = client.chat.completions.create(
    model="plexus-chat", messages=messages, stream=True, stream_options={"include_usage": True})
pieces = list(stream)
said = "".join(piece.choices[0].delta.content or "" for piece in pieces if piece.choices)
assert said == text, (said, text)
assert pieces[-1].usage.total_tokens > 0

try:
    client.chat.completions.create(model="no-such-model", messages=messages)
    raise AssertionError("an unknown model was served")
except openai.NotFoundError as error:
    assert error.code == "model_not_found", error
try:
    client.chat.completions.create(model="plexus-chat", messages=[])
    raise AssertionError("an empty conversation was served")
except openai.BadRequestError as error:
    assert error.param == "messages", error
try:
    openai.OpenAI(base_url=gateway + "/v1", api_key="sk-wrong", max_retries=0).models.list()
    raise AssertionError("a wrong key was served")
except openai.AuthenticationError:
    pass
print(f"OpenAI's client bought {text!r} from uid {receipt['miner']['uid']}, whole and as a stream")
