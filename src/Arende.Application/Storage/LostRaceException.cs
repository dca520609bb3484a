namespace Arende.Application.Storage;

/// <summary>
/// <c>Clock</c>: the database ended the transaction before anything was written, since it had heard nothing for too long.
/// <c>Operation</c>: the form's key is taken, by the other click or by what was sent with it before.
/// </summary>
public enum Race { Instance, History, Clock, Operation }

/// <summary>
/// Another writer was first. When it was the instance, the person is told (409); when only the history grew, or
/// the database didn't wait, the use case is run again by itself.
/// </summary>
public sealed class LostRaceException(Race race, Exception? inner = null) : Exception($"Another writer was first ({race}).", inner)
{
    public Race Race { get; } = race;
}
