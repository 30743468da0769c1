// An echo app with @slack/bolt in Socket Mode. Arguments: the Web API's base, the bot's token, the application's token.
import bolt from '@slack/bolt';

const [slackApiUrl, token, appToken] = process.argv.slice(2);
const app = new bolt.App({ token, appToken, socketMode: true, logLevel: 'error', clientOptions: { slackApiUrl } });
app.error(async error => { console.error(error); });
const card = text => ({
  text,
  blocks: [
    { type: 'section', text: { type: 'mrkdwn', text } },
    { type: 'actions', elements: [{ type: 'button', action_id: 'again', text: { type: 'plain_text', text: 'Again' } }] },
  ],
});
app.command('/hello', async ({ command, ack, respond }) => {
  await ack();
  await respond(card(`Hello ${command.text}`));
});
app.action('again', async ({ ack, respond }) => {
  await ack();
  await respond({ replace_original: true, text: 'Pressed' });
});
app.event('app_mention', async ({ event, say }) => {
  await say({ text: `You said ${event.text.replace(/<@[^>]+> /, '')}`, thread_ts: event.thread_ts ?? event.ts });
});
app.shortcut('ask', async ({ shortcut, ack, client }) => {
  await ack();
  await client.views.open({
    trigger_id: shortcut.trigger_id,
    view: {
      type: 'modal', callback_id: 'asked', title: { type: 'plain_text', text: 'Ask' }, submit: { type: 'plain_text', text: 'Go' },
      blocks: [{ type: 'input', block_id: 't', label: { type: 'plain_text', text: 'Term' }, element: { type: 'external_select', action_id: 'term', min_query_length: 1 } }],
    },
  });
});
app.options('term', async ({ options, ack }) => {
  await ack({ options: [{ text: { type: 'plain_text', text: `${options.value}!` }, value: options.value }] });
});
app.view('asked', async ({ ack, view }) => {
  const picked = view.state.values.t.term.selected_option.value;
  await ack({ response_action: 'update', view: { type: 'modal', title: { type: 'plain_text', text: 'Asked' }, blocks: [{ type: 'section', text: { type: 'plain_text', text: picked } }] } });
});
await app.start();
console.log('STARTED');
