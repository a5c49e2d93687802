package io.kedang.web.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.xml.sax.InputSource;

class MarkPictureTest {

    @Property(tries = 200)
    void shouldBeXmlWhateverSomebodyIsCalled(@ForAll String name) throws Exception {
        // when
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(MarkPicture.svg(List.of(name, "<script>\"&'</script>")))));

        // then
        assertThat(document.getElementsByTagName("text").getLength()).isEqualTo(2);
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
    }
}
