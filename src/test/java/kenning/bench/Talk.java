package kenning.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kenning.model.IncomingTurn;

/// Words that look like talk: common English words first, rarer and rarer ones made of syllables,
/// in sentences of 4 to 20 words, in turns of one to six sentences by two speakers. Every 400th
/// word or so begins the phrase that is searched for. The same seed gives the same words.
final class Talk {
    static final String PHRASE = "came back to us";

    private static final String[] COMMON =
            """
            the and to of a in it that was we I you for on they is with had not but have at this so there
            be were what all one when out them she he my as up do from if or just then about got me like
            would could people know time said think really well because going very who can been more go
            work some now get how other things bit lot house way day year children school mother family
            old again little down where back over place every thought never night started community money
            road bus doctor nurse garden river food trust help door winter neighbour kitchen table phone
            letter waiting listening together quiet afraid brave small enough street meeting garden bread
            """
                    .strip()
                    .split("\\s+");

    private static final String[] SYLLABLES =
            "ba ren mor lin ta ke sol ar dun fe gra hol in ver sta mi no ope pal que ri sha ton ul wen yar bri clo dre fla"
                    .split(" ");

    private static final int RARE = 12_000;

    private final Random random;
    private final String[] words = new String[COMMON.length + RARE];

    Talk(long seed) {
        System.arraycopy(COMMON, 0, words, 0, COMMON.length);
        var fixed = new Random(41);
        for (int i = COMMON.length; i < words.length; i++) {
            var word = new StringBuilder();
            for (int n = 2 + fixed.nextInt(3); n > 0; n--) {
                word.append(SYLLABLES[fixed.nextInt(SYLLABLES.length)]);
            }
            words[i] = word.toString();
        }
        random = new Random(seed);
    }

    /// A word that stands in few stories of a project.
    String rare() {
        return words[words.length - 40];
    }

    List<IncomingTurn> turns(int count) {
        var turns = new ArrayList<IncomingTurn>();
        int said = 0;
        while (said < count) {
            var text = new StringBuilder();
            for (int n = 1 + random.nextInt(6); n > 0 && said < count; n--) {
                said += sentence(text, count - said);
            }
            var speaker = turns.size() % 2 == 0 ? "Listener" : "Teller";
            turns.add(new IncomingTurn(speaker, null, text.toString()));
        }
        return turns;
    }

    private int sentence(StringBuilder text, int most) {
        int length = Math.min(most, 4 + random.nextInt(17));
        for (int i = 0; i < length; i++) {
            text.append(text.isEmpty() ? "" : " ");
            var word = random.nextInt(400) == 0 ? PHRASE : word();
            text.append(i == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
        }
        text.append('.');
        return length;
    }

    private String word() {
        return words[(int) (Math.pow(words.length, random.nextDouble()) - 1)];
    }
}
