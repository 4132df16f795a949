"""Invent labelled messages that a learner can be trained on. One JSON line in, one out: see docs/evaluation.md."""
import json
import random
import sys

CLASSES, WORDS, LENGTH, GIVEN, WANTED, TESTS = 3, 40, 8, 30, 30, 240


def source(rng, spread):
    """How often each class uses each word: everybody uses all words, each class its own ones more often."""
    return [[1 + spread * rng.random() ** 4 for _ in range(WORDS)] for _ in range(CLASSES)]


def message(rng, weights):
    return rng.choices(range(WORDS), weights, k=LENGTH)


def generate(request):
    rng = random.Random(request["seed"])
    weights = source(rng, 16 - request["difficulty"] / 100)
    labels = [place % CLASSES for place in range(GIVEN)]
    rng.shuffle(labels)
    given = [{"label": label, "words": message(rng, weights[label])} for label in labels]
    tests = [[label, message(rng, weights[label])] for label in range(CLASSES) for _ in range(TESTS // CLASSES)]
    best = correct([[w * 100 for w in row] for row in weights], tests)
    return {"question": {"examples": given, "wanted": WANTED}, "truth": {"tests": tests, "best": best}}


def correct(counts, tests):
    """How many messages a naive Bayes learner of these word counts labels rightly, in whole numbers throughout."""
    counts = [[round(count) + 1 for count in row] for row in counts]
    totals = [sum(row) ** LENGTH for row in counts]
    right = 0
    for label, words in tests:
        products = []
        for row in counts:
            product = 1
            for word in words:
                product *= row[word]
            products.append(product)
        # The greatest product / total: a quotient of whole numbers, compared with 60 binary digits.
        right += max(range(CLASSES), key=lambda c: ((products[c] << 60) // totals[c], -c)) == label
    return right


def score(request):
    known = {tuple(sorted(one["words"])) for one in request["question"]["examples"]}
    counts, new = [[0] * WORDS for _ in range(CLASSES)], 0
    for one in request["answer"]["examples"][:WANTED]:
        key = tuple(sorted(one["words"]))
        if len(key) != LENGTH or key in known:  # what was given, or invented already, in any order, is nothing new
            continue
        known.add(key)
        new += 1
        for word in one["words"]:
            counts[one["label"]][word] += 1
    tests, best = request["truth"]["tests"], request["truth"]["best"]
    right, chance = correct(counts, tests), len(tests) / CLASSES
    worth = max(0.0, min(1.0, (right - chance) / max(1, best - chance)))
    return {"millionths": round(worth * 1e6), "reason": f"{new} new messages teach {right} of {len(tests)}"}


def invent(rng, examples):
    """Messages like the examples of each class: words in the shares in which the class was seen to use them."""
    made = []
    for place in range(WANTED):
        words = [w for one in examples if one["label"] == place % CLASSES for w in one["words"]] or range(WORDS)
        made.append({"label": place % CLASSES, "words": rng.choices(words, k=LENGTH)})
    return made


def solve(name, question):
    rng, examples = random.Random(name + json.dumps(question)), question["examples"]
    if name.startswith("reads-"):  # honest: learns from so many of the examples
        return invent(rng, examples[:int(name[6:])])
    if name == "parrot":  # gives back what was given
        return [examples[place % GIVEN] for place in range(WANTED)]
    if name == "shuffle":  # the same in another order
        return [{"label": one["label"], "words": rng.sample(one["words"], LENGTH)} for one in examples[:WANTED]]
    if name == "one":  # a single invention, again and again
        return invent(rng, examples)[:1] * WANTED
    labels = [0] * WANTED if name == "constant" else [rng.randrange(CLASSES) for _ in range(WANTED)]
    return [{"label": label, "words": rng.choices(range(WORDS), k=LENGTH)} for label in labels]


for line in sys.stdin:
    request = json.loads(line)
    if sys.argv[1] == "solve":
        answer = {"examples": solve(sys.argv[2], request)}
    else:
        answer = {"generate": generate, "score": score}[sys.argv[1]](request)
    print(json.dumps(answer), flush=True)
