namespace Arende.Adapters.Storage;

/// <summary>
/// Takes a transition's statements one by one, with their parameters in order ($1, $2, …). A parameter always has its type,
/// also when it is null, so that a statement is prepared once.
/// </summary>
internal abstract class StatementWriter
{
    public abstract void Begin(string sql);

    public abstract void Id(Guid? value);

    public abstract void Text(string? value);

    public abstract void Time(DateTimeOffset? value);

    public abstract void Whole(int value);

    public abstract void Long(long value);

    public abstract void Bytes(byte[] value);

    public abstract void End();

    public void Name<T>(T value) where T : struct, Enum => Text(EnumNames<T>.Of(value));
}
