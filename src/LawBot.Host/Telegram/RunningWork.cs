using System.Collections.Concurrent;

namespace LawBot.Host.Telegram;

/// <summary>The work going on in each chat, so that /cancel can stop it although it waits behind it.</summary>
internal sealed class RunningWork
{
    private readonly ConcurrentDictionary<long, Work> _byChat = new();
    private readonly ConcurrentDictionary<int, byte> _effective = new();

    /// <summary>Notes that work begins; dispose it when it ends.</summary>
    public Work Begin(long chatId, long personId, CancellationToken stopping)
    {
        var work = new Work(this, chatId, personId, stopping);
        _byChat[chatId] = work;
        return work;
    }

    /// <summary>Stops the work in a chat.</summary>
    /// <param name="updateId">The update that asks for it.</param>
    /// <param name="chatId">The chat.</param>
    /// <param name="personId">Who asks.</param>
    /// <param name="isAdministrator">True lets someone stop the work of another.</param>
    public void Cancel(int updateId, long chatId, long personId, bool isAdministrator)
    {
        if (_byChat.TryGetValue(chatId, out var work) && (isAdministrator || work.PersonId == personId))
        {
            _effective[updateId] = 0;
            work.Cancel();
        }
    }

    /// <summary>True once for an update that stopped some work.</summary>
    public bool HasStopped(int updateId) => _effective.TryRemove(updateId, out _);

    /// <summary>One piece of work.</summary>
    internal sealed class Work(RunningWork owner, long chatId, long personId, CancellationToken stopping) : IDisposable
    {
        private readonly CancellationTokenSource _source = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        private readonly Lock _gate = new();
        private bool _disposed;

        /// <summary>Who asked for it.</summary>
        public long PersonId => personId;

        /// <summary>True when someone stopped it, as opposed to the whole program.</summary>
        public bool IsCancelled { get; private set; }

        /// <summary>Cancelled when it is to stop.</summary>
        public CancellationToken Token => _source.Token;

        /// <summary>Stops it.</summary>
        public void Cancel()
        {
            lock (_gate)
            {
                if (!_disposed)
                {
                    IsCancelled = true;
                    _source.Cancel();
                }
            }
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            owner._byChat.TryRemove(new KeyValuePair<long, Work>(chatId, this));
            lock (_gate)
            {
                _disposed = true;
                _source.Dispose();
            }
        }
    }
}
