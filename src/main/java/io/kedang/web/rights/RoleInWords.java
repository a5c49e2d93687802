package io.kedang.web.rights;

import io.kedang.access.RoleGrants;
import io.kedang.access.Sensitivity;
import io.kedang.template.Template;
import io.kedang.web.show.Reader;
import java.util.List;

/** What a role allows, in the reader's words: for pages of other packages. */
public final class RoleInWords {

    private final RoleSentences sentences;
    private final RightsWords words;

    public RoleInWords(List<Template> templates, Reader reader, RightsMessages texts) {
        this.sentences = new RoleSentences(templates, reader, texts);
        this.words = new RightsWords(reader, texts);
    }

    /** A sentence for the company, one for each line of the matrix. */
    public List<String> of(RoleGrants role) {
        return sentences.of(role);
    }

    /** How a field is protected, e.g. {@code Restricted (138****1234)}. */
    public String protection(Sensitivity level, String mask) {
        return words.texts().withMask(words.levelLabel(level), words.mask(mask));
    }
}
