package io.kedang.template.internal.logic;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.CelValue;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * A list that CEL takes as it is: lists of other kinds it looks through, entry by entry, wherever they pass. And one that grows by being joined, as CEL's
 * macros make it grow entry by entry, without being copied each time: lists that begin alike share what they begin with, and each sees its own length of it.
 */
final class Entries extends CelValue implements Collection<Object> {

    private final ArrayList<Object> shared;
    private final List<Object> list;

    private Entries(ArrayList<Object> shared) {
        this.shared = shared;
        this.list = new Beginning(shared, shared.size());
    }

    static Entries of(Collection<?> entries) {
        return new Entries(new ArrayList<>(entries));
    }

    /** @param list one of ours, or what CEL makes of {@code [1, 2]} */
    static List<?> in(Object list) {
        return list instanceof Entries entries ? entries.list : (List<?>) list;
    }

    static Entries join(Object first, List<?> more) {
        var beginning = first instanceof Entries entries && entries.shared.size() == entries.size() ? entries.shared : new ArrayList<Object>(in(first));
        beginning.addAll(more);
        return new Entries(beginning);
    }

    /** As much of a list as there was when it was made. */
    private static final class Beginning extends AbstractList<Object> {

        private final ArrayList<Object> whole;
        private final int size;

        Beginning(ArrayList<Object> whole, int size) {
            this.whole = whole;
            this.size = size;
        }

        @Override
        public Object get(int index) {
            return whole.get(Objects.checkIndex(index, size));
        }

        @Override
        public int size() {
            return size;
        }
    }

    @Override
    public Object value() {
        return this;
    }

    @Override
    public boolean isZeroValue() {
        return list.isEmpty();
    }

    @Override
    public CelType celType() {
        return ListType.create(SimpleType.DYN);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Entries entries ? list.equals(entries.list) : list.equals(other);
    }

    @Override
    public int hashCode() {
        return list.hashCode();
    }

    @Override
    public int size() {
        return list.size();
    }

    @Override
    public boolean isEmpty() {
        return list.isEmpty();
    }

    @Override
    public boolean contains(Object entry) {
        return list.contains(entry);
    }

    @Override
    public boolean containsAll(Collection<?> entries) {
        return list.containsAll(entries);
    }

    @Override
    public Iterator<Object> iterator() {
        return list.iterator();
    }

    @Override
    public Object[] toArray() {
        return list.toArray();
    }

    @Override
    public <T> T[] toArray(T[] into) {
        return list.toArray(into);
    }

    @Override
    public boolean add(Object entry) {
        return list.add(entry);
    }

    @Override
    public boolean remove(Object entry) {
        return list.remove(entry);
    }

    @Override
    public boolean addAll(Collection<?> entries) {
        return list.addAll(entries);
    }

    @Override
    public boolean removeAll(Collection<?> entries) {
        return list.removeAll(entries);
    }

    @Override
    public boolean retainAll(Collection<?> entries) {
        return list.retainAll(entries);
    }

    @Override
    public void clear() {
        list.clear();
    }
}
