package io.kedang.archive.internal;

import static io.kedang.archive.Everything.json;
import static io.kedang.archive.Everything.object;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangesTest {

    @Test
    void shouldNameWhatCameWentAndChanged() {
        // given
        var before = object("{'a':1,'b':'x','c':true}");
        var after = object("{'a':1,'b':'y','d':[2]}");

        // when
        var changes = Changes.between(before, after, "lead", "won");

        // then
        assertThat(changes).isEqualTo(json("[{'field':'b','from':'x','to':'y'},{'field':'c','from':true},{'field':'d','to':[2]},{'field':'_stage','from':'lead','to':'won'}]"));
        assertThat(Changes.fields(changes)).containsExactly("b", "c", "d", "_stage");
    }

    @Test
    void shouldSeeNoChangeInAnotherWayToWriteANumber() {
        // given
        var before = object("{'a':1,'p':{'amount':2.50},'o':{'x':1,'y':2}}");
        var after = object("{'a':1.0,'p':{'amount':2.5},'o':{'y':2,'x':1}}");

        // when
        var changes = Changes.between(before, after, "lead", "lead");

        // then
        assertThat(changes).isEmpty();
    }

    @Test
    void shouldSeeTheOrderOfAListAsAChange() {
        // when
        var changes = Changes.between(object("{'a':['x','y']}"), object("{'a':['y','x']}"), null, null);

        // then
        assertThat(changes).hasSize(1);
    }
}
