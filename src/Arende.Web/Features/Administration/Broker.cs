namespace Arende.Web.Features.Administration;

/// <summary>Asks the broker something that a page can do without.</summary>
internal static class Broker
{
    /// <returns>Null when it doesn't answer: the page says so instead.</returns>
    public static async Task<T?> Ask<T>(Func<Task<T>> ask) where T : struct
    {
        try
        {
            return await ask();
        }
        catch (Exception exception) when (exception is IOException or TimeoutException or RabbitMQ.Client.Exceptions.RabbitMQClientException)
        {
            return null;
        }
    }
}
