"""Rank images by sharpness, as people judged them in pairs. One JSON line in, one out: see docs/evaluation.md."""
import json
import math
import random
import sys

SIDE, COUNT, JUDGES = 16, 10, 9


def image(rng, blur):
    """A texture whose neighbouring pixels resemble each other more, the more it is blurred."""
    rows = []
    for _ in range(SIDE):
        value, row = rng.gauss(0, 1), []
        for _ in range(SIDE):
            value = blur * value + math.sqrt(1 - blur * blur) * rng.gauss(0, 1)
            row.append(max(0, min(255, round(128 + 40 * value))))
        rows.append(row)
    return rows


def generate(request):
    rng = random.Random(request["seed"])
    spread = 0.55 - 0.3 * request["difficulty"] / 1000
    blurs = [0.45 + spread * (rng.random() - 0.5) * 1.6 for _ in range(COUNT)]
    votes = [[[0] * COUNT for _ in range(COUNT)] for _ in range(JUDGES)]
    for a in range(COUNT):
        for b in range(a):
            chance = 1 / (1 + math.exp((blurs[a] - blurs[b]) * 22))
            for judge in votes:  # judge[a][b]: 1 where that judge found a sharper than b
                judge[a][b] = int(rng.random() < chance)
                judge[b][a] = 1 - judge[a][b]
    best = sorted(range(COUNT), key=lambda i: blurs[i])
    if "variant" in request:  # the same ranking asked for with other pictures
        rng = random.Random(f"{request['seed']}/{request['variant']}")
    return {"question": {"images": [image(rng, b) for b in blurs]}, "truth": {"votes": votes, "order": best}}


def agreement(order, votes):
    return sum(votes[a][b] for place, a in enumerate(order) for b in order[place + 1:])


def score(request):
    order, truth = request["answer"]["order"], request["truth"]
    if sorted(order) != list(range(COUNT)):
        return {"millionths": 0, "reason": "names not every image once"}
    half, grades = COUNT * (COUNT - 1) / 4, {}
    for number, votes in enumerate(truth["votes"]):
        # Half of the votes come for nothing: a reversed order and a random one are worth nothing.
        most = max(1, agreement(truth["order"], votes) - half)
        worth = max(0.0, min(1.0, (agreement(order, votes) - half) / most))
        grades[f"judge-{number + 1}"] = round(worth * 1e6)
    return {"judgements": grades, "reason": f"as {JUDGES} judges found the images in pairs"}


def sharpness(rows):
    return sum(abs(b - a) for row in rows for a, b in zip(row, row[1:]))


def solve(name, images):
    if name.startswith("rows-"):  # honest: looks at so many rows of each image
        count = int(name[5:])
        return sorted(range(COUNT), key=lambda i: -sharpness(images[i][:count]))
    if name == "constant":
        return list(range(COUNT))
    if name == "random":
        return random.Random(json.dumps(images)).sample(range(COUNT), COUNT)
    if name == "size":  # a file of a sharper image is often longer
        return sorted(range(COUNT), key=lambda i: -len(json.dumps(images[i])))
    return [0] * COUNT  # padding


for line in sys.stdin:
    request = json.loads(line)
    if sys.argv[1] == "solve":
        answer = {"order": solve(sys.argv[2], request["images"])}
    else:
        answer = {"generate": generate, "score": score}[sys.argv[1]](request)
    print(json.dumps(answer), flush=True)
