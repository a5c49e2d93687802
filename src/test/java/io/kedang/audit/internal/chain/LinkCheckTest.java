package io.kedang.audit.internal.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.audit.ChainFault;
import io.kedang.kernel.Ids;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way to spoil a chain is noticed, and the first entry that is wrong is named. */
class LinkCheckTest {

    private static final UUID TENANT = Ids.next();

    private static List<StoredLink> links() {
        var entries = LongStream.rangeClosed(1, 20).mapToObj(i -> CanonicalEntryTest.entry(i, "detail " + i)).toList();
        var tail = new ChainTail(0, ChainHash.origin(), "0", "0", false);
        return new ArrayList<>(Link.behind(tail, TENANT, entries).stream()
                .map(link -> new StoredLink(link.seq(), link.entry(), link.hash(), link.entry().at(), link.entry().actor())).toList());
    }

    private static StoredLink at(long seq, StoredLink link) {
        return new StoredLink(seq, link.entry(), link.hash(), link.at(), link.actor());
    }

    private static StoredLink of(StoredLink link, ChainEntry entry, byte[] hash) {
        return new StoredLink(link.seq(), entry, hash, link.at(), link.actor());
    }

    @Test
    void shouldFindNothingWrongWithWhatNobodyTouched() {
        // given
        var check = new LinkCheck(TENANT, 0, ChainHash.origin());

        // when
        var fault = check.follow(links());

        // then
        assertThat(fault).isEmpty();
        assertThat(check.seq()).isEqualTo(20);
    }

    @Test
    void shouldGoOnWhereItStopped() {
        // given
        var links = links();
        var check = new LinkCheck(TENANT, 0, ChainHash.origin());

        // when
        var faults = List.of(check.follow(links.subList(0, 7)), check.follow(links.subList(7, 20)));

        // then
        assertThat(faults).containsOnly(Optional.empty());
    }

    @Test
    void shouldNotTakeAnotherCompanysChainForThis() {
        assertThat(new LinkCheck(Ids.next(), 0, ChainHash.origin()).follow(links())).contains(ChainFault.EDITED);
    }

    private static Arguments spoilt(String name, ChainFault fault, long held, Consumer<List<StoredLink>> deed) {
        return Arguments.of(name, fault, held, deed);
    }

    static Stream<Arguments> deeds() {
        return Stream.of(
                spoilt("edited", ChainFault.EDITED, 9, links -> links.set(9, of(links.get(9), CanonicalEntryTest.entry(10, "another"), links.get(9).hash()))),
                spoilt("edited with its hash made anew", ChainFault.EDITED, 10, links -> {
                    var entry = CanonicalEntryTest.entry(10, "another");
                    links.set(9, of(links.get(9), entry, ChainHash.next(links.get(8).hash(), CanonicalEntry.bytes(TENANT, 10, entry))));
                }),
                spoilt("what is searched by edited", ChainFault.EDITED, 9, links -> links.set(9,
                        new StoredLink(10, links.get(9).entry(), links.get(9).hash(), links.get(9).at().minusDays(1), links.get(9).actor()))),
                spoilt("link deleted", ChainFault.DELETED, 9, links -> links.remove(9)),
                spoilt("entry deleted", ChainFault.DELETED, 9, links -> links.set(9, of(links.get(9), null, links.get(9).hash()))),
                spoilt("hash taken away", ChainFault.NO_HASH, 9, links -> links.set(9, of(links.get(9), links.get(9).entry(), null))),
                spoilt("neighbours exchanged", ChainFault.REORDERED, 9, links -> {
                    var tenth = links.get(9);
                    links.set(9, at(10, links.get(10)));
                    links.set(10, at(11, tenth));
                }),
                spoilt("far ones exchanged", ChainFault.REORDERED, 4, links -> {
                    var fifth = links.get(4);
                    links.set(4, at(5, links.get(14)));
                    links.set(14, at(15, fifth));
                }),
                spoilt("inserted, the later ones numbered anew", ChainFault.INSERTED, 9, links -> {
                    var entry = CanonicalEntryTest.entry(99, "never happened");
                    links.add(9, new StoredLink(10, entry, ChainHash.next(new byte[32], CanonicalEntry.bytes(TENANT, 10, entry)), entry.at(), entry.actor()));
                    for (int i = 10; i < links.size(); i++) {
                        links.set(i, at(i + 1L, links.get(i)));
                    }
                }),
                spoilt("all turned round", ChainFault.EDITED, 0, links -> {
                    Collections.reverse(links);
                    for (int i = 0; i < links.size(); i++) {
                        links.set(i, of(at(i + 1L, links.get(i)), CanonicalEntryTest.entry(i, "x"), links.get(i).hash()));
                    }
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deeds")
    void shouldSayWhatWasDoneAndWhere(String name, ChainFault fault, long held, Consumer<List<StoredLink>> deed) {
        // given
        var links = links();
        deed.accept(links);
        var check = new LinkCheck(TENANT, 0, ChainHash.origin());

        // when
        var found = check.follow(links);

        // then
        assertThat(found).contains(fault);
        assertThat(check.seq()).isEqualTo(held);
    }
}
