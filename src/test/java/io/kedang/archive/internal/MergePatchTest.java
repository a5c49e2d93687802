package io.kedang.archive.internal;

import static io.kedang.archive.Everything.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {

    /** The examples of RFC 7396, appendix A. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'a':'b'}           | {'a':'c'}                 | {'a':'c'}",
        "{'a':'b'}           | {'b':'c'}                 | {'a':'b','b':'c'}",
        "{'a':'b'}           | {'a':null}                | {}",
        "{'a':'b','b':'c'}   | {'a':null}                | {'b':'c'}",
        "{'a':['b']}         | {'a':'c'}                 | {'a':'c'}",
        "{'a':'c'}           | {'a':['b']}               | {'a':['b']}",
        "{'a':{'b':'c'}}     | {'a':{'b':'d','c':null}}  | {'a':{'b':'d'}}",
        "{'a':[{'b':'c'}]}   | {'a':[1]}                 | {'a':[1]}",
        "['a','b']           | ['c','d']                 | ['c','d']",
        "{'a':'b'}           | ['c']                     | ['c']",
        "{'a':'foo'}         | null                      | null",
        "{'a':'foo'}         | 'bar'                     | 'bar'",
        "{'e':null}          | {'a':1}                   | {'e':null,'a':1}",
        "[1,2]               | {'a':'b','c':null}        | {'a':'b'}",
        "{}                  | {'a':{'bb':{'ccc':null}}} | {'a':{'bb':{}}}"})
    void shouldPatchAsTheStandardSays(String target, String patch, String result) {
        // when
        var patched = MergePatch.apply(json(target), json(patch));

        // then
        assertThat(patched).isEqualTo(json(result));
    }

    @Test
    void shouldLeaveTheTargetAsItWas() {
        // given
        var target = json("{'a':{'b':1}}");

        // when
        MergePatch.apply(target, json("{'a':{'b':null},'c':2}"));

        // then
        assertThat(target).isEqualTo(json("{'a':{'b':1}}"));
    }
}
